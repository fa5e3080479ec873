using Grpc.Core;

namespace Gatehouse.ServiceDefaults.Calls;

/// <summary>What a caller streams. A caller that leaves in the middle is no failure of the plane that listens.</summary>
internal sealed class CallersStream<T>(IAsyncStreamReader<T> stream) : IAsyncStreamReader<T>
{
    public T Current => stream.Current;

    public async Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        try
        {
            return await stream.MoveNext(cancellationToken);
        }
        catch (IOException left)
        {
            throw new RpcException(new Status(StatusCode.Cancelled, "The caller left.", left));
        }
    }
}
