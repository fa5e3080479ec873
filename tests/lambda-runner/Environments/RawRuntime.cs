using System.Text;

namespace Gatehouse.LambdaRunner.Tests.Environments;

/// <summary>A runtime that sends bytes as they are and reads whole replies.</summary>
internal sealed class RawRuntime(Stream stream) : IDisposable
{
    public const string Next = "GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: x\r\n\r\n";

    private string _received = "";

    public static string Post(string path, string body, string headers = "") =>
        $"POST /2018-06-01/runtime/{path} HTTP/1.1\r\nHost: x\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    public static string Response(Guid requestId, string body, string headers = "") => Post($"invocation/{requestId}/response", body, headers);

    public ValueTask SendAsync(string text) => stream.WriteAsync(Encoding.UTF8.GetBytes(text));

    public async Task<string> CallAsync(string text)
    {
        await SendAsync(text);
        return await ReadReplyAsync();
    }

    /// <summary>Status line, headers and body; empty when the connection was closed.</summary>
    public async Task<string> ReadReplyAsync()
    {
        while (true)
        {
            var headEnd = _received.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
            if (headEnd > 4)
            {
                var length = _received[..headEnd].Split("Content-Length: ") is [_, var rest] ? int.Parse(rest.Split('\r')[0], System.Globalization.CultureInfo.InvariantCulture) : 0;
                if (_received.Length >= headEnd + length)
                {
                    var reply = _received[..(headEnd + length)];
                    _received = _received[(headEnd + length)..];
                    return reply;
                }
            }

            var buffer = new byte[64 * 1024];
            var read = await stream.ReadAsync(buffer);
            if (read == 0) return "";
            _received += Encoding.ASCII.GetString(buffer, 0, read);
        }
    }

    public void Dispose() => stream.Dispose();
}
