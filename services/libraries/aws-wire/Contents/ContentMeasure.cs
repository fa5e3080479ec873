using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Gatehouse.AwsWire.Checksums;

namespace Gatehouse.AwsWire.Contents;

/// <summary>What is computed of content while it passes: its size, its MD5, which is the ETag, and one checksum.</summary>
/// <param name="algorithm">One of <see cref="ChecksumAlgorithms.All"/>.</param>
public sealed class ContentMeasure(string algorithm) : IDisposable
{
    [SuppressMessage("Security", "CA5351", Justification = "S3's ETag is an MD5; nothing rests on its strength.")]
    private readonly IncrementalHash _md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);

    private readonly IContentChecksum _checksum = ChecksumAlgorithms.Create(algorithm);

    /// <summary>Name of the checksum.</summary>
    public string Algorithm => algorithm;

    /// <summary>How many bytes have passed.</summary>
    public long Size { get; private set; }

    public byte[] Md5 => _md5.GetCurrentHash();

    public byte[] Checksum => _checksum.Current();

    public void Append(ReadOnlySpan<byte> bytes)
    {
        _md5.AppendData(bytes);
        _checksum.Append(bytes);
        Size += bytes.Length;
    }

    public void Dispose()
    {
        _md5.Dispose();
        _checksum.Dispose();
    }
}
