using System.Buffers.Text;
using System.Security.Cryptography;

namespace Gatehouse.EdgeRouter.Receiving;

/// <summary>Eleven random bytes, which base64url writes as fifteen symbols and one pad.</summary>
internal sealed class RandomRequestIds : IRequestIds
{
    private const int RandomBytes = 11;

    public string Next()
    {
        Span<byte> random = stackalloc byte[RandomBytes];
        RandomNumberGenerator.Fill(random);

        Span<char> id = stackalloc char[16];
        Base64Url.EncodeToChars(random, id);
        id[^1] = '=';
        return new string(id);
    }
}
