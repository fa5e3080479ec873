using Gatehouse.ControlPlane.Logs.Events;
using Gatehouse.Protocol;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Tests.Logs.Events;

public sealed class LogLineScanTests
{
    [Fact]
    public void Every_line_is_told_by_its_time_and_the_length_of_its_message()
    {
        var random = new Random(1);
        var lines = new LogLines { Lines = { Enumerable.Range(0, 200).Select(_ => Line(random.NextInt64(), random.Next(400))) } };
        lines.Lines.Add(new LogLine());
        lines.Lines.Add(Line(-1, 0));

        Scan(lines.ToByteArray()).ShouldBe(lines.Lines.Select(line => (line.Timestamp, line.Message.Length)));
    }

    [Fact]
    public void Fields_of_newer_senders_are_passed()
    {
        // Fields 3 and 4 of the line, a number and eight bytes; fields 2 and 3 of the lines, bytes and four bytes.
        byte[] line = [0x08, 0x05, 0x18, 0x96, 0x01, 0x21, 1, 2, 3, 4, 5, 6, 7, 8, 0x12, 0x02, (byte)'o', (byte)'k'];
        byte[] lines = [0x12, 0x01, 0x00, 0x0A, (byte)line.Length, .. line, 0x1D, 1, 2, 3, 4];

        Scan(lines).ShouldBe([(5L, 2)]);
    }

    [Theory]
    [InlineData(new byte[] { 0x0A })]
    [InlineData(new byte[] { 0x0A, 0x05, 0x08, 0x01 })]
    [InlineData(new byte[] { 0x0A, 0x02, 0x12, 0x09 })]
    [InlineData(new byte[] { 0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01 })]
    [InlineData(new byte[] { 0x0B })]
    [InlineData(new byte[] { 0x00 })]
    public void What_nobody_could_read_is_refused(byte[] bytes) => Should.Throw<InvalidDataException>(() => Scan(bytes));

    [Fact]
    public void Nothing_is_made_of_the_lines()
    {
        var bytes = new LogLines { Lines = { Enumerable.Range(0, 1_000).Select(i => Line(i, 100)) } }.ToByteArray();
        Count(bytes).ShouldBe(1_000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Count(bytes);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static LogLine Line(long timestamp, int length) =>
        new() { Timestamp = timestamp, Message = ByteString.CopyFrom(new byte[length]) };

    private static int Count(byte[] bytes)
    {
        var count = 0;
        for (var line = new LogLineScan(bytes); line.MoveNext();) count++;
        return count;
    }

    private static List<(long Timestamp, int MessageBytes)> Scan(byte[] bytes)
    {
        List<(long, int)> found = [];
        for (var line = new LogLineScan(bytes); line.MoveNext();) found.Add((line.Timestamp, line.MessageBytes));
        return found;
    }
}
