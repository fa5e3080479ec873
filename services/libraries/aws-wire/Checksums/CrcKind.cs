using System.Buffers.Binary;

namespace Gatehouse.AwsWire.Checksums;

/// <summary>One cyclic redundancy check: its polynomial, and how two of its sums become that of the whole.</summary>
internal sealed class CrcKind
{
    public static readonly CrcKind Crc32 = new(32, 0xEDB88320);
    public static readonly CrcKind Crc32C = new(32, 0x82F63B78);
    public static readonly CrcKind Crc64Nvme = new(64, 0x9A6C9329AC4BC9B5);

    private const int Slices = 8;

    private readonly int _bits;
    private readonly ulong _polynomial;
    private readonly Lazy<ulong[][]> _tables;

    private CrcKind(int bits, ulong reflectedPolynomial)
    {
        _bits = bits;
        _polynomial = reflectedPolynomial;
        Mask = ulong.MaxValue >> (64 - bits);
        _tables = new Lazy<ulong[][]>(MakeTables);
    }

    /// <summary>Ones in every bit of the sum.</summary>
    public ulong Mask { get; }

    /// <summary>What a byte does to the sum, by how many bytes follow it.</summary>
    public ulong[][] Tables => _tables.Value;

    public byte[] ToBytes(ulong sum)
    {
        var bytes = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, sum);
        return bytes[^(_bits / 8)..];
    }

    public static ulong FromBytes(ReadOnlySpan<byte> bytes)
    {
        var sum = 0UL;
        foreach (var value in bytes)
        {
            sum = (sum << 8) | value;
        }

        return sum;
    }

    /// <summary>The sum of two contents one behind the other: the first's is carried over as many zero bits as the second has bits.</summary>
    public ulong Combine(ulong first, ulong second, long secondLength)
    {
        // Multiplication by x, eight times, is a zero byte; squaring it doubles the number of bytes.
        var power = new ulong[_bits];
        power[0] = _polynomial;
        for (var bit = 1; bit < _bits; bit++)
        {
            power[bit] = 1UL << (bit - 1);
        }

        power = Square(Square(Square(power)));
        for (var rest = secondLength; rest > 0; rest >>= 1)
        {
            if ((rest & 1) == 1)
            {
                first = Times(power, first);
            }

            power = Square(power);
        }

        return first ^ second;
    }

    private static ulong Times(ulong[] matrix, ulong vector)
    {
        var product = 0UL;
        for (var bit = 0; vector != 0; bit++, vector >>= 1)
        {
            if ((vector & 1) == 1)
            {
                product ^= matrix[bit];
            }
        }

        return product;
    }

    private static ulong[] Square(ulong[] matrix) => Array.ConvertAll(matrix, column => Times(matrix, column));

    private ulong[][] MakeTables()
    {
        var tables = new ulong[Slices][];
        tables[0] = new ulong[256];
        for (var value = 0; value < 256; value++)
        {
            var sum = (ulong)value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 1 ? (sum >> 1) ^ _polynomial : sum >> 1;
            }

            tables[0][value] = sum;
        }

        for (var slice = 1; slice < Slices; slice++)
        {
            tables[slice] = Array.ConvertAll(tables[slice - 1], sum => tables[0][sum & 0xFF] ^ (sum >> 8));
        }

        return tables;
    }
}
