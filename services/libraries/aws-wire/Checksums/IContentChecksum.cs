namespace Gatehouse.AwsWire.Checksums;

/// <summary>A checksum that is computed while content passes.</summary>
public interface IContentChecksum : IDisposable
{
    /// <summary>Takes the next bytes in.</summary>
    void Append(ReadOnlySpan<byte> bytes);

    /// <summary>The checksum of what has passed, most significant byte first.</summary>
    byte[] Current();
}
