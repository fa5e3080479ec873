using System.Security.Cryptography;

namespace Gatehouse.AwsWire.Checksums;

/// <summary>The checksums that S3 knows, by its names. https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html</summary>
public static class ChecksumAlgorithms
{
    /// <summary>What S3 computes where the client chooses none.</summary>
    public const string Default = "CRC64NVME";

    /// <summary>All names.</summary>
    public static IReadOnlyList<string> All { get; } = ["CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME"];

    /// <summary>The header, or trailer, that carries a checksum.</summary>
    public static string HeaderOf(string algorithm) => "x-amz-checksum-" + algorithm.ToLowerInvariant();

    /// <summary>A fresh checksum. The name must be one of <see cref="All"/>.</summary>
    public static IContentChecksum Create(string algorithm) => algorithm switch
    {
        "SHA1" => new HashChecksum(HashAlgorithmName.SHA1),
        "SHA256" => new HashChecksum(HashAlgorithmName.SHA256),
        _ => new Crc(KindOf(algorithm)),
    };

    /// <summary>Whether the checksum of a whole can be computed from those of its parts.</summary>
    public static bool IsCombinable(string algorithm) => algorithm is "CRC32" or "CRC32C" or "CRC64NVME";

    /// <summary>The checksum of two contents, one behind the other.</summary>
    public static byte[] Combine(string algorithm, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, long secondLength)
    {
        var kind = KindOf(algorithm);
        return kind.ToBytes(kind.Combine(CrcKind.FromBytes(first), CrcKind.FromBytes(second), secondLength));
    }

    private static CrcKind KindOf(string algorithm) => algorithm switch
    {
        "CRC32" => CrcKind.Crc32,
        "CRC32C" => CrcKind.Crc32C,
        "CRC64NVME" => CrcKind.Crc64Nvme,
        _ => throw new ArgumentException($"{algorithm} is no checksum that S3 knows.", nameof(algorithm)),
    };
}
