using Gatehouse.AwsWire.Descriptors;
using Gatehouse.EdgeRouter.Snapshots;
using Gatehouse.Protocol;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.Transcoding;

/// <summary>
/// Holds the answer to a change back until this edge serves it: scripts call an API in the same breath in which they deploy it.
/// AWS promises no such thing; other edges learn of the change a moment later.
/// </summary>
internal sealed class ReadYourWrites(Discovery.DiscoveryClient discovery, DirectoryPosition position, TimeProvider time)
{
    /// <summary>An edge that lags longer answers all the same: the change is made.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public Task SettleAsync(WireOperation operation, CancellationToken cancellationToken) =>
        operation.OnlyReads || !operation.Service.Traits.ReachesEdges ? Task.CompletedTask : SettleAsync(cancellationToken);

    /// <summary>The same after a change that is no operation of AWS's.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var written = await discovery.GetPositionAsync(new Empty(), cancellationToken: either.Token);
            await position.WaitAsync(written.Revision, either.Token);
        }
        catch (Exception) when (patience.IsCancellationRequested)
        {
            // Late, not lost.
        }
        catch (RpcException)
        {
            // The control-plane went away after it had acknowledged the change.
        }
    }
}
