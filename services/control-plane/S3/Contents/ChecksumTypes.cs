namespace Gatehouse.ControlPlane.S3.Contents;

/// <summary>What the checksum of an object that came in parts is of: of all its bytes, or of the checksums of its parts.</summary>
internal static class ChecksumTypes
{
    public const string FullObject = "FULL_OBJECT";
    public const string Composite = "COMPOSITE";

    /// <summary>What an upload has that names none.</summary>
    public static string DefaultOf(string algorithm) => algorithm is "" or "CRC64NVME" ? FullObject : Composite;
}
