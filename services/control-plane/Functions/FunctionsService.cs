using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Grpc.Core;

namespace Gatehouse.ControlPlane.Functions;

/// <summary>Tells runners what a function is, and when what they know is out of date.</summary>
internal sealed class FunctionsService(IDocumentStore store, ILogger<FunctionsService> log) : Protocol.Functions.FunctionsBase
{
    public override async Task<FunctionRevision> Resolve(FunctionReference request, ServerCallContext context)
    {
        var name = new FunctionName(request.AccountId, request.Region, request.FunctionName, request.Qualifier);
        var kept = name.IsLatest
            ? await store.FindAsync(FunctionDocument.Kind, FunctionDocument.Key(name), context.CancellationToken)
            : null;
        if (kept is not { Value: var record })
        {
            throw FunctionFailures.Missing(name.QualifiedArn).ToRpcException();
        }

        var revision = new FunctionRevision { Configuration = record.Configuration, CodeDigest = record.CodeDigest };
        if (record.HasReservedConcurrentExecutions)
        {
            revision.ReservedConcurrentExecutions = record.ReservedConcurrentExecutions;
        }

        return revision;
    }

    public override async Task Watch(
        WatchFunctionsRequest request, IServerStreamWriter<FunctionEvent> responseStream, ServerCallContext context)
    {
        log.RunnerWatches(request.RunnerId);
        var position = await store.GetRevisionAsync(context.CancellationToken);
        await responseStream.WriteAsync(new FunctionEvent { Watching = new Watching() }, context.CancellationToken);
        try
        {
            await foreach (var change in store.WatchAsync(position, context.CancellationToken))
            {
                if (change.Key.Kind == FunctionDocument.Kind.Name)
                {
                    await responseStream.WriteAsync(new FunctionEvent { Changed = Reference(change.Key) }, context.CancellationToken);
                }
            }
        }
        catch (Exception exception) when (exception is ChangesLostException or StoreUnavailableException)
        {
            // The runner watches anew, and resolves anew what it knew.
            throw new RpcException(new Status(StatusCode.Unavailable, exception.Message));
        }
    }

    private static FunctionReference Reference(DocumentKey key) =>
        new() { AccountId = key.Account, Region = key.Region, FunctionName = key.Id };
}
