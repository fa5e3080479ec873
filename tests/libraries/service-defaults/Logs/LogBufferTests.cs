using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Logs;

namespace Gatehouse.ServiceDefaults.Tests.Logs;

public sealed class LogBufferTests : IDisposable
{
    private static readonly LogAddress Orders = new("000000000000", "us-east-1", "/aws/lambda/orders", "one");
    private static readonly LogAddress Payments = new("000000000000", "us-east-1", "/aws/lambda/payments", "one");

    private readonly LogBuffer _buffer = new();

    [Fact]
    public void Events_of_a_moment_travel_together_by_their_address()
    {
        _buffer.Add(Orders, 1, "first"u8);
        _buffer.Add(Payments, 2, "second"u8);
        _buffer.Add(Orders, 3, "third"u8);

        var request = Shipped().ShouldHaveSingleItem().ToRequest();

        request.Batches.Select(batch => batch.LogGroup).ShouldBe(["/aws/lambda/orders", "/aws/lambda/payments"]);
        MessagesOf(request.Batches[0]).ShouldBe(["first", "third"]);
    }

    [Fact]
    public void What_comes_while_a_moment_is_shipped_waits_for_the_next()
    {
        var shipped = new List<LogBuffer.Load>();
        _buffer.Add(Orders, 1, "first"u8);

        foreach (var load in _buffer.Drain())
        {
            shipped.Add(load);
            _buffer.Add(Orders, 2, "meanwhile"u8);
        }

        shipped.ShouldHaveSingleItem().Events.ShouldBe(1);
        MessagesOf(Shipped().ShouldHaveSingleItem().ToRequest().Batches[0]).ShouldBe(["meanwhile"]);
    }

    [Fact]
    public void What_one_call_does_not_take_is_shipped_in_several_oldest_first()
    {
        var message = new byte[200_000];
        for (var i = 0; i < 32; i++)
        {
            _buffer.Add(Orders, i, message);
        }

        var loads = Shipped();

        loads.Length.ShouldBe(3);
        loads.SelectMany(load => LogLines.Parser.ParseFrom(load.ToRequest().Batches[0].Lines).Lines)
            .Select(line => line.Timestamp)
            .ShouldBe(Enumerable.Range(0, 32).Select(i => (long)i));
    }

    [Fact]
    public void What_there_is_no_room_for_is_counted_and_there_is_room_again_once_the_rest_is_shipped()
    {
        var message = new byte[256 * 1024];
        for (var i = 0; i < 40; i++)
        {
            _buffer.Add(Orders, i, message);
        }

        var kept = Shipped().Sum(load => load.Events);
        _buffer.Add(Orders, 41, message);

        (kept + _buffer.TakeDropped()).ShouldBe(40);
        kept.ShouldBeInRange(1, 39);
        Shipped().ShouldHaveSingleItem().Events.ShouldBe(1);
    }

    public void Dispose() => _buffer.Dispose();

    private LogBuffer.Load[] Shipped() => [.. _buffer.Drain()];

    private static IEnumerable<string> MessagesOf(LogBatch batch) => LogLines.Parser.ParseFrom(batch.Lines).Lines.Select(line => line.Message.ToStringUtf8());
}
