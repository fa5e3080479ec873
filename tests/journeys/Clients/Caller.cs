using System.Net;
using Gatehouse.Journeys.Tests.Running;

namespace Gatehouse.Journeys.Tests.Clients;

/// <summary>A client of deployed APIs: a browser or curl, unsigned.</summary>
internal sealed class Caller(Uri edge) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 200 }) { BaseAddress = edge };

    /// <summary>Status and body of the answer to a GET, or to another method.</summary>
    public async Task<(HttpStatusCode Status, string Body)> AskAsync(string path, string? host = null, HttpMethod? method = null, string? body = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        request.Headers.Host = host;
        if (body is not null) request.Content = new StringContent(body);
        using var answer = await _http.SendAsync(request, Journey.Cancel);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Journey.Cancel));
    }

    /// <summary>The body of an answer that must be 200.</summary>
    public async Task<string> ReadAsync(string path, string? host = null)
    {
        var (status, body) = await AskAsync(path, host);
        status.ShouldBe(HttpStatusCode.OK, $"{host} {path}: {body}");
        return body;
    }

    /// <summary>What AWS's PostToConnection answers: bare <c>/@connections/{id}</c>, as LocalStack's users send it.</summary>
    public async Task<HttpStatusCode> PostToConnectionAsync(string connectionId, string message) =>
        (await AskAsync($"/@connections/{Uri.EscapeDataString(connectionId)}", method: HttpMethod.Post, body: message)).Status;

    public void Dispose() => _http.Dispose();
}
