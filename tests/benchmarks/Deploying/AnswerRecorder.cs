using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Gatehouse.Benchmarks.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Gatehouse.Benchmarks.Deploying;

/// <summary>
/// Stands before a server and keeps what it answers; afterwards answers the same calls by itself, at once. A call is known by its method, path and
/// action, numbers in them left out; calls that are alike are answered in the order in which they were, and the last answer repeats.
/// </summary>
internal sealed partial class AnswerRecorder(Uri server) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, List<Answer>> _answers = new();
    private readonly ConcurrentDictionary<string, int> _asked = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private WebApplication? _app;
    private bool _replays;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort.Take()}");

    /// <summary>How many calls there were.</summary>
    public int Recorded => _answers.Values.Sum(answers => answers.Count);

    public static async Task<AnswerRecorder> StartAsync(Uri server, CancellationToken cancellationToken)
    {
        var recorder = new AnswerRecorder(server);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(recorder.Address.GetLeftPart(UriPartial.Authority));
        builder.WebHost.ConfigureKestrel(options => options.Limits.MaxRequestBodySize = null);
        recorder._app = builder.Build();
        recorder._app.Run(recorder.HandleAsync);
        await recorder._app.StartAsync(cancellationToken);
        return recorder;
    }

    /// <summary>From now on the server is not asked any more.</summary>
    public void Replay() => _replays = true;

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var key = KeyOf(context.Request, body);
        var answer = _replays ? Recall(key) : await AskAsync(context.Request, body, key, context.RequestAborted);
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers) context.Response.Headers[name] = value;
        if (context.Request.Method != "HEAD") await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    private Answer Recall(string key)
    {
        if (!_answers.TryGetValue(key, out var answers)) return new Answer(404, [], []);

        var place = _asked.AddOrUpdate(key, 0, (_, last) => last + 1);
        return answers[Math.Min(place, answers.Count - 1)];
    }

    private async Task<Answer> AskAsync(HttpRequest request, MemoryStream body, string key, CancellationToken cancellationToken)
    {
        using var asked = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(server, request.Path + request.QueryString))
        {
            Content = new ByteArrayContent(body.ToArray()),
        };
        foreach (var (name, value) in request.Headers)
        {
            if (!name.StartsWith(':') && !asked.Headers.TryAddWithoutValidation(name, [.. value]))
            {
                asked.Content.Headers.TryAddWithoutValidation(name, [.. value]);
            }
        }

        using var answered = await _http.SendAsync(asked, cancellationToken);
        var headers = answered.Headers.Concat(answered.Content.Headers)
            .Where(header => !header.Key.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
            .Select(header => (header.Key, string.Join(',', header.Value))).ToArray();
        var answer = new Answer((int)answered.StatusCode, headers, await answered.Content.ReadAsByteArrayAsync(cancellationToken));
        var answers = _answers.GetOrAdd(key, _ => []);
        lock (answers) answers.Add(answer);
        return answer;
    }

    private static string KeyOf(HttpRequest request, MemoryStream body)
    {
        var isForm = request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) == true;
        var action = isForm ? Action().Match(Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length)).Value : "";
        return Numbers().Replace($"{request.Method} {request.Path}{request.QueryString} {action} {request.Headers["X-Amz-Target"]}", "#");
    }

    [GeneratedRegex("Action=[A-Za-z]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Action();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();

    private sealed record Answer(int Status, (string Name, string Value)[] Headers, byte[] Body);
}
