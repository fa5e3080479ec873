using System.Buffers;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Gatehouse.LambdaRunner.Invoking;

namespace Gatehouse.LambdaRunner.RuntimeApi;

/// <summary>
/// One connection of a runtime. Requests are answered in order, and replies are sent when there is no further request at hand:
/// a bootstrap that writes its response and its next call in one go costs one read and one write per event.
/// </summary>
internal sealed class RuntimeApiConnection(Socket socket, IRuntimeApi runtime)
{
    /// <summary>A buffer that grew beyond this for one large event is let go.</summary>
    private const int MostKeptBytes = 256 * 1024;

    private readonly RuntimeInput _input = new(socket);
    private ArrayBufferWriter<byte> _output = new(4 * 1024);

    /// <summary>Serves the connection until either side closes it.</summary>
    public async Task RunAsync()
    {
        try
        {
            while (await TakeRequestAsync())
            {
            }

            await FlushAsync();
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The process has gone; its environment learns that from its exit.
        }
        finally
        {
            runtime.PassAnswerOn();
        }
    }

    /// <summary>False when the connection cannot go on.</summary>
    private ValueTask<bool> TakeRequestAsync()
    {
        switch (RequestHeadParser.Parse(_input.Untaken, out var head, out var length))
        {
            case HeadParse.Complete:
                _input.Take(length);
                return head.Call == RuntimeCall.Next ? ServeNextAsync(head) : ServeAsync(head);
            case HeadParse.Malformed:
                RuntimeApiReplies.WriteMalformed(_output);
                return new(false);
            default:
                return ReadOnAsync();
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> ReadOnAsync()
    {
        await FlushAsync();
        runtime.PassAnswerOn();
        return await _input.FillAsync();
    }

    /// <summary>False when the connection cannot go on.</summary>
    private async ValueTask<bool> ServeAsync(RequestHead head)
    {
        if (head.ExpectsContinue)
        {
            RuntimeApiReplies.WriteContinue(_output);
            await FlushAsync();
        }

        var body = await RequestBodyReader.ReadAsync(_input, head, PlatformErrors.MostResponseBytes);
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
            case RuntimeCall.ExtensionRegister:
                RuntimeApiReplies.WriteExtension(_output, runtime.Extensions.Register(head, body.Bytes));
                break;
            case RuntimeCall.ExtensionNext:
                if (await runtime.Extensions.NextAsync(head.ExtensionId) is not { } told) return false;
                RuntimeApiReplies.WriteExtension(_output, told);
                break;
            case RuntimeCall.ExtensionInitError or RuntimeCall.ExtensionExitError:
                RuntimeApiReplies.WriteExtension(_output, runtime.Extensions.Fail(head));
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

        return head.KeepAlive && body.End is (BodyEnd.Complete or BodyEnd.TooLarge);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> ServeNextAsync(RequestHead head)
    {
        var verdict = runtime.TakeNext(out var next);
        if (verdict != RuntimeVerdict.Accepted)
        {
            Reply(verdict, "Ready");
            return head.KeepAlive;
        }

        // Without an event at hand the answer to the last one goes first: its caller may be the one who brings the next.
        if (!next.IsCompleted) runtime.PassAnswerOn();
        if (await next is not { } invocation) return false;

        // A bootstrap that pipelines does not wait for the reply to its response: it goes out with the next event. While the function
        // works on that, the answer to the last one is passed on.
        RuntimeApiReplies.WriteEvent(_output, invocation);
        var sent = FlushAsync();
        runtime.PassAnswerOn();
        await sent;
        return head.KeepAlive;
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
        await socket.SendAsync(_output.WrittenMemory, SocketFlags.None);
        if (_output.Capacity > MostKeptBytes) _output = new ArrayBufferWriter<byte>(4 * 1024);
        else _output.ResetWrittenCount();
    }
}
