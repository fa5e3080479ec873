using System.Buffers;
using System.Buffers.Text;

namespace Gatehouse.EdgeRouter.Integrating.Lambda;

/// <summary>Bodies that travel through JSON as base64.</summary>
internal static class Base64Body
{
    /// <summary>False, and the body as it was, when it is no base64.</summary>
    public static bool TryDecode(ref ReadOnlyMemory<byte> body)
    {
        var decoded = new byte[Base64.GetMaxDecodedFromUtf8Length(body.Length)];
        if (Base64.DecodeFromUtf8(body.Span, decoded, out _, out var written) != OperationStatus.Done) return false;

        body = decoded.AsMemory(0, written);
        return true;
    }
}
