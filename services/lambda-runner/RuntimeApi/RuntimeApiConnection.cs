using System.Buffers;
using System.IO.Pipelines;
using System.Net.Sockets;
using Gatehouse.LambdaRunner.Invoking;

namespace Gatehouse.LambdaRunner.RuntimeApi;

/// <summary>
/// One connection of a runtime. Requests are answered in order, and replies are sent when there is no further request at hand:
/// a bootstrap that writes its response and its next call in one go costs one read and one write per event.
/// </summary>
internal sealed class RuntimeApiConnection(Stream stream, IRuntimeApi runtime)
{
    /// <summary>A buffer that grew beyond this for one large event is let go.</summary>
    private const int MostKeptBytes = 256 * 1024;

    private readonly PipeReader _reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 16 * 1024));
    private ArrayBufferWriter<byte> _output = new(4 * 1024);

    /// <summary>Serves the connection until either side closes it.</summary>
    public async Task RunAsync()
    {
        try
        {
            while (await ReadHeadAsync() is { } head)
            {
                if (!await ServeAsync(head) || !head.KeepAlive) break;
            }

            await FlushAsync();
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException)
        {
            // The process has gone; its environment learns that from its exit.
        }
        finally
        {
            runtime.PassAnswerOn();
            await _reader.CompleteAsync();
        }
    }

    private async ValueTask<RequestHead?> ReadHeadAsync()
    {
        while (true)
        {
            if (!_reader.TryRead(out var read))
            {
                runtime.PassAnswerOn();
                await FlushAsync();
                read = await _reader.ReadAsync();
            }

            switch (RequestHeadParser.Parse(read.Buffer, out var head, out var bodyStart))
            {
                case HeadParse.Complete:
                    _reader.AdvanceTo(bodyStart);
                    return head;
                case HeadParse.Malformed:
                    RuntimeApiReplies.WriteMalformed(_output);
                    return null;
                case HeadParse.Incomplete when read.IsCompleted:
                    return null;
                default:
                    _reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                    break;
            }
        }
    }

    /// <summary>False when the connection cannot go on.</summary>
    private async ValueTask<bool> ServeAsync(RequestHead head)
    {
        if (head.Call == RuntimeCall.Next) return await ServeNextAsync();

        if (head.ExpectsContinue)
        {
            RuntimeApiReplies.WriteContinue(_output);
            await FlushAsync();
        }

        var body = await RequestBodyReader.ReadAsync(_reader, head, PlatformErrors.MostResponseBytes);
        switch (head.Call)
        {
            case RuntimeCall.Response or RuntimeCall.Error:
                await ServeAnswerAsync(head, body);
                break;
            case RuntimeCall.InitError:
                Reply(runtime.FailInit(InvocationOutcome.Error(body.Bytes, head.ErrorType)), "InitError");
                break;
            case RuntimeCall.Ping:
                RuntimeApiReplies.WritePong(_output);
                break;
            case RuntimeCall.Telemetry:
                RuntimeApiReplies.WriteTelemetryStub(_output);
                break;
            case RuntimeCall.Logs:
                RuntimeApiReplies.WriteLogsStub(_output);
                break;
            default:
                RuntimeApiReplies.WriteNotFound(_output);
                break;
        }

        return body.End is BodyEnd.Complete or BodyEnd.TooLarge;
    }

    private async ValueTask<bool> ServeNextAsync()
    {
        var verdict = runtime.TakeNext(out var next);
        if (verdict != RuntimeVerdict.Accepted)
        {
            Reply(verdict, "Ready");
            return true;
        }

        // A bootstrap that pipelines does not wait for the reply to its response: it goes out with the next event.
        if (await next is not { } invocation) return false;
        RuntimeApiReplies.WriteEvent(_output, invocation);
        await FlushAsync();
        return true;
    }

    private async ValueTask ServeAnswerAsync(RequestHead head, RequestBody body)
    {
        switch (body.End)
        {
            case BodyEnd.Malformed:
                RuntimeApiReplies.WriteMalformed(_output);
                return;
            case BodyEnd.Truncated:
                RuntimeApiReplies.WriteTruncated(_output);
                return;
            case BodyEnd.Complete when head.HasUnknownMode:
                RuntimeApiReplies.WriteInvalidMode(_output);
                return;
        }

        var verdict = await runtime.AnswerAsync(head.RequestId, Answers.Read(head, body), head.IsLogMarked);
        if (verdict == RuntimeVerdict.Accepted && body.End == BodyEnd.TooLarge) RuntimeApiReplies.WriteTooLarge(_output);
        else Reply(verdict, head.Call == RuntimeCall.Error ? "InvocationErrorResponse" : "InvocationResponse");
    }

    private void Reply(RuntimeVerdict verdict, string attempted)
    {
        switch (verdict)
        {
            case RuntimeVerdict.Accepted:
                RuntimeApiReplies.WriteAccepted(_output);
                break;
            case RuntimeVerdict.OutOfOrder:
                RuntimeApiReplies.WriteOutOfOrder(_output, runtime.StateName, attempted);
                break;
            case RuntimeVerdict.UnknownRequest:
                RuntimeApiReplies.WriteInvalidRequestId(_output);
                break;
        }
    }

    private async ValueTask FlushAsync()
    {
        if (_output.WrittenCount == 0) return;
        await stream.WriteAsync(_output.WrittenMemory);
        if (_output.Capacity > MostKeptBytes) _output = new ArrayBufferWriter<byte>(4 * 1024);
        else _output.ResetWrittenCount();
    }
}
