using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Lambda.AsynchronousInvocation;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ControlPlane.Lambda.Versions;
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
        return await store.FindQualifiedAsync(name, context.CancellationToken) is { } found
            ? RevisionOf(found, name)
            : throw FunctionFailures.Missing(name.QualifiedArn).ToRpcException();
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

    private static FunctionRevision RevisionOf(QualifiedFunction found, FunctionName name)
    {
        var record = found.Record;
        var revision = new FunctionRevision
        {
            Configuration = record.Configuration,
            CodeDigest = record.CodeDigest,
            LayerDigests = { record.LayerDigests },
            EventInvokeConfig = record.EventInvokeConfigs.GetValueOrDefault(EventInvokeConfigs.KeyOf(name)),
            RevisionId = found.RevisionId,
        };
        if (record.HasReservedConcurrentExecutions)
        {
            revision.ReservedConcurrentExecutions = record.ReservedConcurrentExecutions;
        }

        if (found.Alias?.RoutingConfig?.AdditionalVersionWeights.FirstOrDefault() is { Key: { } version, Value: var weight })
        {
            revision.Routing = new AliasRouting { AdditionalVersion = version, Weight = weight };
        }

        return revision;
    }

    private static FunctionReference Reference(DocumentKey key) =>
        new() { AccountId = key.Account, Region = key.Region, FunctionName = key.Id };
}
