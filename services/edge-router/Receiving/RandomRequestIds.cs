using System.Buffers.Text;
using Gatehouse.ServiceDefaults.Randomness;

namespace Gatehouse.EdgeRouter.Receiving;

/// <summary>Ids of random bytes; eleven of them are fifteen symbols and one pad of base64url.</summary>
internal sealed class RandomRequestIds : IRequestIds
{
    private const int RandomBytes = 11;
    private const int TraceBytes = 12;

    public string Next()
    {
        Span<byte> random = stackalloc byte[RandomBytes];
        BufferedRandom.Fill(random);

        Span<char> id = stackalloc char[16];
        Base64Url.EncodeToChars(random, id);
        id[^1] = '=';
        // The AWS CLI takes a connection id that begins with a hyphen for an option.
        if (id[0] == '-') id[0] = 'A';
        return new string(id);
    }

    public string NextUuid() => BufferedRandom.NewGuid().ToString();

    public string NextTraceRoot(DateTimeOffset now)
    {
        Span<byte> random = stackalloc byte[TraceBytes];
        BufferedRandom.Fill(random);
        return $"1-{now.ToUnixTimeSeconds():x8}-{Convert.ToHexStringLower(random)}";
    }
}
