using Gatehouse.Aws.Logs;
using Gatehouse.Protocol;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Tests.Logs;

/// <summary>What tests of logs start from.</summary>
internal static class LogsGiven
{
    public static async Task LogGroupAsync(this ControlPlaneBench bench, string name = "g", params string[] streams)
    {
        await bench.DoAsync(new CreateLogGroupRequest { LogGroupName = name });
        foreach (var stream in streams)
        {
            await bench.DoAsync(new CreateLogStreamRequest { LogGroupName = name, LogStreamName = stream });
        }
    }

    /// <summary>Puts events so many milliseconds after the clock's now.</summary>
    public static Task<PutLogEventsResponse> PutAsync(this ControlPlaneBench bench, string stream, params (long After, string Message)[] events)
    {
        var now = bench.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        var request = new PutLogEventsRequest { LogGroupName = "g", LogStreamName = stream };
        request.LogEvents.Add(events.Select(one => new InputLogEvent { Timestamp = now + one.After, Message = one.Message }));
        return bench.CallAsync<PutLogEventsResponse>(request);
    }

    public static Task<FilterLogEventsResponse> FilterAsync(this ControlPlaneBench bench, Action<FilterLogEventsRequest>? ask = null)
    {
        var request = new FilterLogEventsRequest { LogGroupName = "g" };
        ask?.Invoke(request);
        return bench.CallAsync<FilterLogEventsResponse>(request);
    }

    public static string[] Messages(this FilterLogEventsResponse answer) => [.. answer.Events.Select(one => one.Message)];

    public static async Task AppendAsync(this ControlPlaneBench bench, string stream, params string[] messages)
    {
        var now = bench.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        var lines = new LogLines { Lines = { messages.Select(message => new LogLine { Timestamp = now, Message = ByteString.CopyFromUtf8(message) }) } };
        var batch = new LogBatch
        {
            AccountId = "000000000000",
            Region = "us-east-1",
            LogGroup = "g",
            LogStream = stream,
            Lines = lines.ToByteString(),
        };
        await new Protocol.Logs.LogsClient(bench.Calls).AppendAsync(
            new AppendLogsRequest { Batches = { batch } }, cancellationToken: TestContext.Current.CancellationToken);
    }
}
