using System.Runtime.InteropServices;

namespace Gatehouse.EdgeRouter.WebSockets.Sessions;

/// <summary>The part of a WebSocket frame's header that decides about it (RFC 6455 §5.2).</summary>
/// <param name="Opcode">Low four bits of the first byte.</param>
/// <param name="IsMasked">Whether the payload is masked, as a client's must be.</param>
/// <param name="PayloadLength">Bytes of payload that follow the header.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FrameHeader(byte Opcode, bool IsMasked, ulong PayloadLength)
{
    private const byte FirstControlOpcode = 0x8;
    private const byte CloseOpcode = 0x8;

    /// <summary>Whether the frame carries a message or part of one, rather than a close, ping or pong.</summary>
    public bool IsData => Opcode < FirstControlOpcode;

    public bool IsClose => Opcode == CloseOpcode;
}
