using System.Security.Cryptography;

namespace Gatehouse.AwsWire.Checksums;

/// <summary>A cryptographic hash as a checksum.</summary>
internal sealed class HashChecksum(HashAlgorithmName name) : IContentChecksum
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(name);

    public void Append(ReadOnlySpan<byte> bytes) => _hash.AppendData(bytes);

    public byte[] Current() => _hash.GetCurrentHash();

    public void Dispose() => _hash.Dispose();
}
