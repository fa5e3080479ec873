using System.Security.Cryptography;

namespace Gatehouse.ServiceDefaults.Randomness;

/// <summary>
/// Bytes that nobody can guess, drawn from the system a page at a time: asking it anew for every id is a system call for every id.
/// </summary>
public static class BufferedRandom
{
    private const int PageBytes = 4096;

    [ThreadStatic]
    private static byte[]? _page;

    [ThreadStatic]
    private static int _used;

    /// <summary>Fills the span; at most a page.</summary>
    public static void Fill(Span<byte> destination)
    {
        if (destination.Length > PageBytes)
        {
            throw new ArgumentException($"More than {PageBytes} bytes are asked for at once.", nameof(destination));
        }

        if (_page is null || _used + destination.Length > PageBytes)
        {
            RandomNumberGenerator.Fill(_page ??= new byte[PageBytes]);
            _used = 0;
        }

        var bytes = _page.AsSpan(_used, destination.Length);
        bytes.CopyTo(destination);
        // What was given out is not kept.
        bytes.Clear();
        _used += destination.Length;
    }

    /// <summary>A random UUID, version 4.</summary>
    public static Guid NewGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
