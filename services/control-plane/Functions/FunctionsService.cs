using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Grpc.Core;

namespace Gatehouse.ControlPlane.Functions;

/// <summary>Tells runners what a function is, and when what they know is out of date.</summary>
internal sealed class FunctionsService(IDocumentStore store, Watches watches, ILogger<FunctionsService> log)
    : Protocol.Functions.FunctionsBase
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

    public override Task Watch(
        WatchFunctionsRequest request, IServerStreamWriter<FunctionEvent> responseStream, ServerCallContext context)
    {
        log.RunnerWatches(request.RunnerId);
        return watches.RunAsync(context, async cancellationToken =>
        {
            var position = await store.GetRevisionAsync(cancellationToken);
            await responseStream.WriteAsync(new FunctionEvent { Watching = new Watching() }, cancellationToken);
            await foreach (var change in store.WatchAsync(position, cancellationToken))
            {
                if (change.Key.Kind == FunctionDocument.Kind.Name)
                {
                    await responseStream.WriteAsync(new FunctionEvent { Changed = Reference(change.Key) }, cancellationToken);
                }
            }
        });
    }

    private static FunctionReference Reference(DocumentKey key) =>
        new() { AccountId = key.Account, Region = key.Region, FunctionName = key.Id };
}
