namespace Gatehouse.Journeys.Tests.Malformed;

/// <summary>WebSocket frames that break RFC 6455, each so that a server must close the connection.</summary>
internal static class BadFrames
{
    private static readonly byte[] Mask = [0, 0, 0, 0];

    private static readonly byte[][] Frames =
    [
        // Not masked.
        [0x81, 0x02, (byte)'h', (byte)'i'],
        // Reserved bits.
        [0xF1, 0x80, .. Mask],
        // Opcodes that do not exist.
        [0x83, 0x80, .. Mask],
        [0x8B, 0x80, .. Mask],
        // A ping in fragments, and one that is too long.
        [0x09, 0x80, .. Mask],
        [0x89, 0xFE, 0x00, 0x80, .. Mask, .. new byte[128]],
        // The rest of a message that never began.
        [0x80, 0x80, .. Mask],
        // Text that is no UTF-8.
        [0x81, 0x82, .. Mask, 0xC3, 0x28],
        // A close frame with half a code, and one with a code that may not be sent.
        [0x88, 0x81, .. Mask, 0x03],
        [0x88, 0x82, .. Mask, 0x03, 0xED],
        // Lengths of 2^63 and of 2^62.
        [0x81, 0xFF, 0x80, 0, 0, 0, 0, 0, 0, 0, .. Mask],
        [0x81, 0xFF, 0x40, 0, 0, 0, 0, 0, 0, 0, .. Mask],
    ];

    public static byte[] Pick(Random random) => Frames[random.Next(Frames.Length)];
}
