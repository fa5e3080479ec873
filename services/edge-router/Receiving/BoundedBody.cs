using System.Buffers;

namespace Gatehouse.EdgeRouter.Receiving;

/// <summary>
/// Reads a body whole that may have no more bytes than its reader takes. What integrations read stays where the server received it instead:
/// <see cref="RequestBody"/>.
/// </summary>
internal static class BoundedBody
{
    private const int Chunk = 16 * 1024;

    /// <summary>Most memory that is taken on a sender's word, before anything has come.</summary>
    private const int MostOnTrust = 1024 * 1024;

    /// <summary>A request's; null when it is larger, which its head may say already.</summary>
    public static ValueTask<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, long mostBytes, CancellationToken cancellationToken) =>
        ReadAsync(request.Body, request.ContentLength, mostBytes, cancellationToken);

    /// <param name="body">Whose ever it is.</param>
    /// <param name="announced">How many bytes it is said to have.</param>
    /// <param name="mostBytes">How many it may have: beyond them it is not read, and null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(Stream body, long? announced, long mostBytes, CancellationToken cancellationToken)
    {
        if (announced > mostBytes) return null;

        // One byte more than was announced has room for the end without growing.
        var bytes = new ArrayBufferWriter<byte>((int)Math.Min(announced + 1 ?? Chunk, MostOnTrust));
        while (await body.ReadAsync(bytes.GetMemory(), cancellationToken) is var read and > 0)
        {
            bytes.Advance(read);
            if (bytes.WrittenCount > mostBytes) return null;
        }

        return bytes.WrittenMemory;
    }
}
