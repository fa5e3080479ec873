using System.Threading.Channels;
using Gatehouse.LambdaRunner.Logs;
using Gatehouse.LambdaRunner.Tests.Running;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Logs;
using Google.Protobuf.Collections;
using Grpc.Core;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gatehouse.LambdaRunner.Tests.Logs;

public sealed class CloudWatchLogSinkTests
{
    private static readonly LogSource Source = new("f", new LogAddress("000000000000", "us-east-1", "/aws/lambda/f", "2026/01/02/[$LATEST]abc"));

    [Fact]
    public async Task Lines_are_shipped_together_to_their_functions_group()
    {
        var logs = new LogsClient();
        using var shipper = new LogShipper(logs, TimeProvider.System, NullLogger<LogShipper>.Instance);
        var sink = new CloudWatchLogSink(shipper);

        sink.Write(Source, DateTimeOffset.FromUnixTimeMilliseconds(5), "one"u8);
        sink.Write(Source, DateTimeOffset.FromUnixTimeMilliseconds(6), ""u8);
        sink.Write(Source, DateTimeOffset.FromUnixTimeMilliseconds(7), "two"u8);
        await shipper.StartAsync(CancellationToken.None);

        var batch = (await logs.Appended.Reader.ReadAsync()).Batches.ShouldHaveSingleItem();
        (batch.LogGroup, batch.LogStream).ShouldBe(("/aws/lambda/f", "2026/01/02/[$LATEST]abc"));
        Lines(batch).Select(line => $"{line.Timestamp} {line.Message.ToStringUtf8()}").ShouldBe(["5 one\n", "7 two\n"]);
        await shipper.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_is_left_is_shipped_on_the_way_out()
    {
        var logs = new LogsClient();
        using var shipper = new LogShipper(logs, TimeProvider.System, NullLogger<LogShipper>.Instance);
        await shipper.StartAsync(CancellationToken.None);

        new CloudWatchLogSink(shipper).Write(Source, DateTimeOffset.UnixEpoch, "last"u8);
        await shipper.StopAsync(CancellationToken.None);

        logs.Appended.Reader.TryRead(out var request).ShouldBeTrue();
        Lines(request!.Batches[0]).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Lines_that_there_is_no_room_for_are_dropped_and_nobody_waits()
    {
        var logs = new LogsClient();
        using var shipper = new LogShipper(logs, TimeProvider.System, NullLogger<LogShipper>.Instance);
        var line = new byte[200 * 1024];

        for (var i = 0; i < 100; i++)
        {
            new CloudWatchLogSink(shipper).Write(Source, DateTimeOffset.UnixEpoch, line);
        }

        await shipper.StopAsync(CancellationToken.None);
        logs.Appended.Writer.Complete();
        var shipped = 0;
        await foreach (var request in logs.Appended.Reader.ReadAllAsync())
        {
            shipped += request.Batches.Sum(batch => Lines(batch).Count);
        }

        shipped.ShouldBeInRange(35, 42);
    }

    private static RepeatedField<LogLine> Lines(LogBatch batch) => LogLines.Parser.ParseFrom(batch.Lines).Lines;

    private sealed class LogsClient : Protocol.Logs.LogsClient
    {
        public Channel<AppendLogsRequest> Appended { get; } = Channel.CreateUnbounded<AppendLogsRequest>();

        public override AsyncUnaryCall<AppendLogsResult> AppendAsync(
            AppendLogsRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default)
        {
            Appended.Writer.TryWrite(request);
            return Calls.Unary(Task.FromResult(new AppendLogsResult()));
        }
    }
}
