using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Logs;
using Google.Protobuf;

namespace Gatehouse.ServiceDefaults.Tests.Logs;

public sealed class PackedLogLinesTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1_790_000_000_123, 127)]
    [InlineData(1_790_000_000_123, 128)]
    [InlineData(long.MaxValue, 16_384)]
    [InlineData(-1, 262_144)]
    public void A_line_is_read_back_as_it_was_added(long timestamp, int length)
    {
        var message = Enumerable.Range(0, length).Select(i => (byte)i).ToArray();
        var packed = new PackedLogLines();

        packed.Add(timestamp, message);

        var line = LogLines.Parser.ParseFrom(packed.ToByteString()).Lines.ShouldHaveSingleItem();
        (line.Timestamp, line.Message).ShouldBe((timestamp, ByteString.CopyFrom(message)));
    }

    [Fact]
    public void Lines_keep_their_order()
    {
        var packed = new PackedLogLines();

        for (var i = 0; i < 1_000; i++)
        {
            packed.Add(i, "line"u8);
        }

        packed.Count.ShouldBe(1_000);
        LogLines.Parser.ParseFrom(packed.ToByteString()).Lines.Select(line => line.Timestamp).ShouldBe(Enumerable.Range(0, 1_000).Select(i => (long)i));
    }
}
