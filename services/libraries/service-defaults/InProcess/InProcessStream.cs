using System.Threading.Channels;
using Grpc.Core;

namespace Gatehouse.ServiceDefaults.InProcess;

/// <summary>One direction of a streaming call. Bounded, so that a slow reader slows its writer down.</summary>
internal sealed class InProcessStream<T> : IClientStreamWriter<T>
    where T : class
{
    private const int Capacity = 16;

    private readonly Channel<T> _messages = Channel.CreateBounded<T>(Capacity);

    public WriteOptions? WriteOptions { get; set; }

    public Task WriteAsync(T message) => WriteAsync(message, CancellationToken.None);

    public Task WriteAsync(T message, CancellationToken cancellationToken) =>
        _messages.Writer.WriteAsync(MessageCopy.Of(message), cancellationToken).AsTask();

    public Task CompleteAsync()
    {
        Complete();
        return Task.CompletedTask;
    }

    public void Complete() => _messages.Writer.TryComplete();

    /// <summary>The server's end: writing stops with the call.</summary>
    public IServerStreamWriter<T> WriterFor(ServerCallContext context) => new Writer(this, context.CancellationToken);

    /// <summary>The reader's end: after the last message it reports how the call ended.</summary>
    public IAsyncStreamReader<T> ReadUntil(Task run, InProcessCallContext context) => new Reader(this, run, context);

    private sealed class Writer(InProcessStream<T> stream, CancellationToken callEnded) : IServerStreamWriter<T>
    {
        public WriteOptions? WriteOptions { get; set; }

        public Task WriteAsync(T message) => WriteAsync(message, CancellationToken.None);

        public async Task WriteAsync(T message, CancellationToken cancellationToken)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(callEnded, cancellationToken);
            try
            {
                await stream.WriteAsync(message, either.Token);
            }
            catch (ChannelClosedException)
            {
                // The call ended, which ends the stream, before the token was seen.
                throw new OperationCanceledException(callEnded);
            }
        }
    }

    private sealed class Reader(InProcessStream<T> stream, Task run, InProcessCallContext context) : IAsyncStreamReader<T>
    {
        public T Current { get; private set; } = null!;

        public async Task<bool> MoveNext(CancellationToken cancellationToken)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, cancellationToken);
            try
            {
                while (await stream._messages.Reader.WaitToReadAsync(either.Token))
                {
                    if (stream._messages.Reader.TryRead(out var message))
                    {
                        Current = message;
                        return true;
                    }
                }
            }
            catch (OperationCanceledException)
            {
                throw context.Ended();
            }

            await run;
            return false;
        }
    }
}
