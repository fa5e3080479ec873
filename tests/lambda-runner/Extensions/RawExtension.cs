using System.Text;
using Gatehouse.LambdaRunner.Tests.Environments;

namespace Gatehouse.LambdaRunner.Tests.Extensions;

/// <summary>An extension that sends bytes as they are.</summary>
internal sealed class RawExtension(RawRuntime connection) : IDisposable
{
    private string _identifier = "";

    /// <summary>Asks for the next event.</summary>
    public string Next => $"GET /2020-01-01/extension/event/next HTTP/1.1\r\nHost: x\r\n{Identifier}\r\n";

    private string Identifier => $"Lambda-Extension-Identifier: {_identifier}\r\n";

    /// <param name="events">What stands between the brackets of a list.</param>
    public static string Register(string name, string events) =>
        Request("register", $$"""{"events": [{{events}}]}""", $"Lambda-Extension-Name: {name}\r\n");

    public string Post(string call, string body, string headers = "") => Request(call, body, Identifier + headers);

    public async Task RegisterAsync(string name, string events)
    {
        var reply = await CallAsync(Register(name, events));
        reply.ShouldStartWith("HTTP/1.1 200 OK");
        _identifier = reply.Split("Lambda-Extension-Identifier: ")[1].Split('\r')[0];
    }

    public ValueTask SendAsync(string text) => connection.SendAsync(text);

    public Task<string> ReadReplyAsync() => connection.ReadReplyAsync();

    public Task<string> CallAsync(string text) => connection.CallAsync(text);

    public void Dispose() => connection.Dispose();

    private static string Request(string call, string body, string headers) =>
        $"POST /2020-01-01/extension/{call} HTTP/1.1\r\nHost: x\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";
}
