using System.Buffers.Binary;

namespace Gatehouse.AwsWire.Checksums;

/// <summary>
/// The three cyclic redundancy checks that S3 knows: reflected, beginning and ending inverted, eight bytes at a time by tables.
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
/// </summary>
internal sealed class Crc(CrcKind kind) : IContentChecksum
{
    private const int Slices = 8;

    private ulong _state = kind.Mask;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        var tables = kind.Tables;
        var state = _state;
        while (bytes.Length >= Slices)
        {
            state ^= BinaryPrimitives.ReadUInt64LittleEndian(bytes);
            state = tables[7][state & 0xFF] ^ tables[6][(state >> 8) & 0xFF] ^ tables[5][(state >> 16) & 0xFF] ^ tables[4][(state >> 24) & 0xFF]
                ^ tables[3][(state >> 32) & 0xFF] ^ tables[2][(state >> 40) & 0xFF] ^ tables[1][(state >> 48) & 0xFF] ^ tables[0][state >> 56];
            bytes = bytes[Slices..];
        }

        foreach (var value in bytes)
        {
            state = tables[0][(state ^ value) & 0xFF] ^ (state >> 8);
        }

        _state = state;
    }

    public byte[] Current() => kind.ToBytes(_state ^ kind.Mask);

    public void Dispose()
    {
    }
}
