using Gatehouse.AwsWire.Checksums;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.S3.Contents;

/// <summary>The members that carry checksums, in the messages that have them: one for each algorithm, of which one is set.</summary>
internal static class ChecksumMembers
{
    public static void Write(IMessage message, string algorithm, string checksum) =>
        message.Descriptor.FindFieldByName(FieldOf(algorithm))?.Accessor.SetValue(message, checksum);

    /// <summary>The checksum that the message has by this algorithm; empty when it has none.</summary>
    public static string Read(IMessage message, string algorithm) =>
        message.Descriptor.FindFieldByName(FieldOf(algorithm))?.Accessor.GetValue(message) as string ?? "";

    /// <summary>The algorithm of the checksum that the message has; empty when it has none.</summary>
    public static string AlgorithmIn(IMessage message) => ChecksumAlgorithms.All.FirstOrDefault(name => Read(message, name).Length > 0) ?? "";

    private static string FieldOf(string algorithm) => algorithm == "CRC32C" ? "checksum_crc32_c" : $"checksum_{algorithm.ToLowerInvariant()}";
}
