using System.Buffers;
using Gatehouse.ServiceDefaults.Logs;

namespace Gatehouse.LambdaRunner.Logs;

/// <summary>Ships every line to its function's log group, as Lambda does: with its line end.</summary>
internal sealed class CloudWatchLogSink(LogShipper shipper) : ILogSink
{
    public void Write(LogSource source, DateTimeOffset at, ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty) return;
        var message = ArrayPool<byte>.Shared.Rent(line.Length + 1);
        line.CopyTo(message);
        message[line.Length] = (byte)'\n';
        shipper.Write(source.Address, at, message.AsSpan(0, line.Length + 1));
        ArrayPool<byte>.Shared.Return(message);
    }
}

/// <summary>Gives every line to several sinks.</summary>
internal sealed class FannedLogSink(params IReadOnlyList<ILogSink> sinks) : ILogSink
{
    public void Write(LogSource source, DateTimeOffset at, ReadOnlySpan<byte> line)
    {
        foreach (var sink in sinks) sink.Write(source, at, line);
    }
}
