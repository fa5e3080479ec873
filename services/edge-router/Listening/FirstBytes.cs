using System.Buffers;

namespace Gatehouse.EdgeRouter.Listening;

/// <summary>What a connection speaks, by its first bytes.</summary>
internal enum Speech
{
    Http1,
    Http2,
    Tls,
}

/// <summary>Tells the three apart. One byte is enough, unless it is the <c>P</c> that POST and HTTP/2's preface have in common.</summary>
internal static class FirstBytes
{
    /// <summary>https://www.rfc-editor.org/rfc/rfc8446#section-5.1: every handshake record begins with its type.</summary>
    private const byte HandshakeRecord = 0x16;

    /// <summary>https://www.rfc-editor.org/rfc/rfc9113#section-3.4: the line that no request of HTTP/1.1 begins with.</summary>
    private static ReadOnlySpan<byte> Preface => "PRI * HTTP/2.0"u8;

    /// <summary>Null while more bytes are needed to tell.</summary>
    /// <param name="bytes">At least one.</param>
    public static Speech? Judge(in ReadOnlySequence<byte> bytes)
    {
        var first = bytes.FirstSpan[0];
        if (first == HandshakeRecord) return Speech.Tls;
        if (first != Preface[0]) return Speech.Http1;

        Span<byte> opening = stackalloc byte[Preface.Length];
        opening = opening[..(int)Math.Min(bytes.Length, opening.Length)];
        bytes.Slice(0, opening.Length).CopyTo(opening);
        if (!Preface.StartsWith(opening)) return Speech.Http1;

        return opening.Length == Preface.Length ? Speech.Http2 : null;
    }
}
