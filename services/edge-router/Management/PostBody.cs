using System.Buffers;
using Gatehouse.EdgeRouter.WebSockets.Sessions;

namespace Gatehouse.EdgeRouter.Management;

/// <summary>Reads what is posted to a connection, at most one message's worth.</summary>
internal static class PostBody
{
    private const int ReadBytes = 4096;

    /// <summary>Null when the body is larger than a message may be.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > CloseCause.LongestMessage) return null;

        var body = new ArrayBufferWriter<byte>((int)(request.ContentLength ?? ReadBytes) + 1);
        while (await request.Body.ReadAsync(body.GetMemory(ReadBytes), cancellationToken) is var read and > 0)
        {
            body.Advance(read);
            if (body.WrittenCount > CloseCause.LongestMessage) return null;
        }

        return body.WrittenMemory;
    }
}
