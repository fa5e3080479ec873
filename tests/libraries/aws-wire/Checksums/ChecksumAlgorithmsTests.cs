using System.Text;
using Gatehouse.AwsWire.Checksums;

namespace Gatehouse.AwsWire.Tests.Checksums;

/// <summary>The check values of https://reveng.sourceforge.io/crc-catalogue/all.htm, and those of FIPS 180.</summary>
public sealed class ChecksumAlgorithmsTests
{
    [Theory]
    [InlineData("CRC32", "cbf43926")]
    [InlineData("CRC32C", "e3069283")]
    [InlineData("CRC64NVME", "ae8b14860a799888")]
    [InlineData("SHA1", "f7c3bc1d808e04732adf679965ccc34ca7ae3441")]
    [InlineData("SHA256", "15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225")]
    public void The_known_text_has_the_known_checksum(string algorithm, string expected) =>
        Convert.ToHexStringLower(Of(algorithm, "123456789"u8)).ShouldBe(expected);

    [Theory]
    [InlineData("CRC32")]
    [InlineData("CRC32C")]
    [InlineData("CRC64NVME")]
    public void Content_in_pieces_has_the_checksum_of_the_whole(string algorithm)
    {
        var content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 500)));
        using var checksum = ChecksumAlgorithms.Create(algorithm);

        for (var at = 0; at < content.Length; at += 7)
        {
            checksum.Append(content.AsSpan(at, Math.Min(7, content.Length - at)));
        }

        checksum.Current().ShouldBe(Of(algorithm, content));
    }

    [Theory]
    [InlineData("CRC32", 0)]
    [InlineData("CRC32", 1)]
    [InlineData("CRC32", 70_000)]
    [InlineData("CRC32C", 12_345)]
    [InlineData("CRC64NVME", 1)]
    [InlineData("CRC64NVME", 70_001)]
    public void Checksums_of_parts_become_that_of_the_whole(string algorithm, int secondLength)
    {
        var random = new Random(1);
        var content = new byte[1_000 + secondLength];
        random.NextBytes(content);

        var combined = ChecksumAlgorithms.Combine(
            algorithm, Of(algorithm, content.AsSpan(0, 1_000)), Of(algorithm, content.AsSpan(1_000)), secondLength);

        combined.ShouldBe(Of(algorithm, content));
    }

    private static byte[] Of(string algorithm, ReadOnlySpan<byte> content)
    {
        using var checksum = ChecksumAlgorithms.Create(algorithm);
        checksum.Append(content);
        return checksum.Current();
    }
}
