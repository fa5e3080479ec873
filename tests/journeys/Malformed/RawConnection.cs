using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Gatehouse.Journeys.Tests.Malformed;

/// <summary>A TCP connection on which one sample is tried.</summary>
internal sealed partial class RawConnection : IDisposable
{
    /// <summary>A server that has neither answered nor closed by then is stuck.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private const byte CloseFrame = 0x88;

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly MemoryStream _heard = new();

    /// <summary>Everything that the server said; empty where it just closed.</summary>
    public static async Task<string> TryAsync(IPEndPoint server, Sample sample)
    {
        using var connection = new RawConnection();
        using var limit = new CancellationTokenSource(Longest);
        await connection._socket.ConnectAsync(server, limit.Token);
        try
        {
            await connection.RunAsync(sample, limit.Token);
        }
        catch (SocketException)
        {
            // Reset by the server: that is a close too.
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException($"It neither answered nor closed. {sample}\nIt said: {connection.Heard()}", late);
        }

        return connection.Heard();
    }

    public void Dispose()
    {
        _socket.Dispose();
        _heard.Dispose();
    }

    private async Task RunAsync(Sample sample, CancellationToken cancellationToken)
    {
        // The server may answer before it has read everything.
        var sending = SendAsync(sample, cancellationToken);
        var closed = await HearUntilAsync(IsWholeAnswer, cancellationToken);
        await sending;
        if (closed || sample.Frame is null || !Heard().StartsWith("HTTP/1.1 101", StringComparison.Ordinal)) return;

        _heard.SetLength(0);
        await _socket.SendAsync(sample.Frame, cancellationToken);
        await HearUntilAsync(() => _heard.GetBuffer().AsSpan(0, (int)_heard.Length).Contains(CloseFrame), cancellationToken);
        _heard.SetLength(0);
    }

    private async Task SendAsync(Sample sample, CancellationToken cancellationToken)
    {
        try
        {
            await _socket.SendAsync(sample.Bytes, cancellationToken);
            if (sample.EndsInTheMiddle) _socket.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // The server had heard enough.
        }
    }

    private async Task<bool> HearUntilAsync(Func<bool> enough, CancellationToken cancellationToken)
    {
        var buffer = new byte[8192];
        while (!enough())
        {
            var read = await _socket.ReceiveAsync(buffer, cancellationToken);
            if (read == 0) return true;

            _heard.Write(buffer, 0, read);
        }

        return false;
    }

    private bool IsWholeAnswer()
    {
        var text = Heard();
        var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (head < 0) return false;

        var length = ContentLength().Match(text[..head]);
        return length.Success
            ? text.Length - head - 4 >= int.Parse(length.Groups["bytes"].Value, CultureInfo.InvariantCulture)
            : !text.Contains("chunked", StringComparison.OrdinalIgnoreCase) || text.EndsWith("0\r\n\r\n", StringComparison.Ordinal);
    }

    private string Heard() => Encoding.Latin1.GetString(_heard.GetBuffer(), 0, (int)_heard.Length);

    [GeneratedRegex(@"\r\nContent-Length: (?<bytes>\d+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ContentLength();
}
