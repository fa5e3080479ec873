using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json;
using Gatehouse.Journeys.Tests.Running;

namespace Gatehouse.Journeys.Tests.Clients;

/// <summary>The AWS APIs as an SDK calls them: JSON over HTTP, and a credential scope that says who calls and in which region.</summary>
internal sealed class ManagementApi(Uri edge, string accessKey = "test", string region = "us-east-1") : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = edge };

    /// <summary>Creates a Node function from a file under <c>functions/</c>; returns its ARN.</summary>
    public async Task<string> CreateFunctionAsync(
        string name, string file, IReadOnlyDictionary<string, string>? variables = null, int timeoutSeconds = 20)
    {
        var created = await CallAsync(HttpMethod.Post, "/2015-03-31/functions", "lambda", new
        {
            FunctionName = name,
            Runtime = "nodejs20.x",
            Handler = "index.handler",
            Role = "arn:aws:iam::000000000000:role/journeys",
            Timeout = timeoutSeconds,
            Code = new { ZipFile = Package(file) },
            Environment = new { Variables = variables ?? new Dictionary<string, string>() },
        });
        return created.GetProperty("FunctionArn").GetString()!;
    }

    /// <summary>An HTTP API that leads every request to a function.</summary>
    public async Task<GatewayApi> CreateHttpApiAsync(string name, string functionArn) =>
        GatewayApi.Of(await GatewayAsync(HttpMethod.Post, "/v2/apis", new { name, protocolType = "HTTP", target = functionArn }));

    /// <summary>A WebSocket API with nothing in it yet.</summary>
    public async Task<GatewayApi> CreateWebSocketApiAsync(string name) => GatewayApi.Of(await GatewayAsync(
        HttpMethod.Post, "/v2/apis", new { name, protocolType = "WEBSOCKET", routeSelectionExpression = "$request.body.action" }));

    /// <summary>A WebSocket API that leads every message to a function, and other events where they are named, deployed to a stage.</summary>
    public async Task<GatewayApi> CreateWebSocketApiAsync(string name, string functionArn, string stage = "dev", params string[] alsoRoutes)
    {
        var api = await CreateWebSocketApiAsync(name);
        var integration = await GatewayAsync(HttpMethod.Post, $"/v2/apis/{api.Id}/integrations", new
        {
            integrationType = "AWS_PROXY",
            integrationUri = $"arn:aws:apigateway:{region}:lambda:path/2015-03-31/functions/{functionArn}/invocations",
        });
        var target = $"integrations/{integration.GetProperty("integrationId").GetString()}";
        foreach (var routeKey in (string[])["$default", .. alsoRoutes])
        {
            await GatewayAsync(HttpMethod.Post, $"/v2/apis/{api.Id}/routes", new { routeKey, target });
        }

        await GatewayAsync(HttpMethod.Post, $"/v2/apis/{api.Id}/stages", new { stageName = stage });
        await GatewayAsync(HttpMethod.Post, $"/v2/apis/{api.Id}/deployments", new { stageName = stage });
        return api;
    }

    /// <summary>Deletes an API and all that is in it.</summary>
    public Task DeleteApiAsync(GatewayApi api) => GatewayAsync(HttpMethod.Delete, $"/v2/apis/{api.Id}");

    /// <summary>The names of the APIs that the caller has.</summary>
    public async Task<string[]> ApiNamesAsync()
    {
        var page = await GatewayAsync(HttpMethod.Get, "/v2/apis");
        return [.. page.GetProperty("items").EnumerateArray().Select(api => api.GetProperty("name").GetString()!)];
    }

    /// <summary>The names of the functions that the caller has.</summary>
    public async Task<string[]> FunctionNamesAsync()
    {
        var page = await CallAsync(HttpMethod.Get, "/2015-03-31/functions", "lambda");
        return [.. page.GetProperty("Functions").EnumerateArray().Select(function => function.GetProperty("FunctionName").GetString()!)];
    }

    public void Dispose() => _http.Dispose();

    private Task<JsonElement> GatewayAsync(HttpMethod method, string path, object? body = null) => CallAsync(method, path, "apigateway", body);

    private async Task<JsonElement> CallAsync(HttpMethod method, string path, string service, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation(
            "Authorization", $"AWS4-HMAC-SHA256 Credential={accessKey}/20260101/{region}/{service}/aws4_request, SignedHeaders=host, Signature=0");
        if (body is not null) request.Content = JsonContent.Create(body, options: JsonSerializerOptions.Default);
        using var answer = await _http.SendAsync(request, Journey.Cancel);
        var text = await answer.Content.ReadAsStringAsync(Journey.Cancel);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{method} {path}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonElement.Parse(text);
    }

    private static byte[] Package(string file)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            zip.CreateEntryFromFile(Path.Combine(AppContext.BaseDirectory, "functions", file), "index.js");
        }

        return bytes.ToArray();
    }
}
