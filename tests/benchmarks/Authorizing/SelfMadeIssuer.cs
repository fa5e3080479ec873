using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Gatehouse.Benchmarks.Authorizing;

/// <summary>An issuer of tokens whose key set is a file.</summary>
internal sealed class SelfMadeIssuer : IDisposable
{
    public const string Name = "https://issuer.benchmark.example";
    public const string Audience = "benchmark";

    private const string KeyId = "k";

    private readonly RSA _key = RSA.Create(2048);
    private readonly string _file = Path.GetTempFileName();

    public SelfMadeIssuer()
    {
        var key = _key.ExportParameters(includePrivateParameters: false);
        File.WriteAllText(_file, JsonSerializer.Serialize(new
        {
            keys = new[] { new { kty = "RSA", kid = KeyId, alg = "RS256", use = "sig", n = Base64Url.EncodeToString(key.Modulus), e = Base64Url.EncodeToString(key.Exponent) } },
        }));
    }

    /// <summary>How Gatehouse is told where the keys are.</summary>
    public Dictionary<string, string> Settings => new() { ["GATEHOUSE_JWT_ISSUERS"] = $"{Name}=file:{_file}" };

    /// <summary>A token that is good for a day.</summary>
    public string Token()
    {
        var now = TimeProvider.System.GetUtcNow();
        var signed = $"{Part(new { alg = "RS256", typ = "JWT", kid = KeyId })}."
            + Part(new { iss = Name, aud = Audience, sub = "someone", iat = now.ToUnixTimeSeconds(), exp = now.AddDays(1).ToUnixTimeSeconds(), scope = "read write" });
        var signature = _key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    public void Dispose()
    {
        _key.Dispose();
        File.Delete(_file);
    }

    private static string Part(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
