namespace Gatehouse.LambdaRunner.Logs;

/// <summary>The last 4096 bytes of an invocation's log (<c>X-Amz-Log-Result</c>).</summary>
internal sealed class LogTail
{
    private const int MostBytes = 4096;

    private readonly byte[] _ring = new byte[MostBytes];
    private long _written;

    public void AppendLine(ReadOnlySpan<byte> line)
    {
        Append(line);
        Append("\n"u8);
    }

    public byte[] ToArray()
    {
        if (_written <= MostBytes) return _ring[..(int)_written];
        var oldest = (int)(_written % MostBytes);
        return [.. _ring.AsSpan(oldest), .. _ring.AsSpan(0, oldest)];
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes)
        {
            _written += bytes.Length - MostBytes;
            bytes = bytes[^MostBytes..];
        }

        var start = (int)(_written % MostBytes);
        var first = Math.Min(bytes.Length, MostBytes - start);
        bytes[..first].CopyTo(_ring.AsSpan(start));
        bytes[first..].CopyTo(_ring);
        _written += bytes.Length;
    }
}
