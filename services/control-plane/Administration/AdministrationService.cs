using Gatehouse.ControlPlane.Certificates;
using Gatehouse.ControlPlane.Lambda.Functions.Rules;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Grpc.Core;

namespace Gatehouse.ControlPlane.Administration;

/// <summary>What an operator does to the whole product.</summary>
internal sealed class AdministrationService(
    IDocumentStore store, AuthorityKeeper authority, StateExport export, StateImport import, ResourceListing resources, ILogger<AdministrationService> log)
    : Protocol.Administration.AdministrationBase
{
    public override async Task<Empty> Reset(Empty request, ServerCallContext context)
    {
        await authority.KeepThroughAsync(() => store.ResetAsync(context.CancellationToken).AsTask(), context.CancellationToken);
        log.StoreReset();
        return new Empty();
    }

    public override async Task Export(Empty request, IServerStreamWriter<StatePart> responseStream, ServerCallContext context)
    {
        await foreach (var part in export.ReadAsync(context.CancellationToken)) await responseStream.WriteAsync(part, context.CancellationToken);
        log.StateExported();
    }

    public override async Task<Empty> Import(IAsyncStreamReader<StatePart> requestStream, ServerCallContext context)
    {
        await using var state = new StateSpool();
        while (await requestStream.MoveNext(context.CancellationToken))
        {
            if (!state.TryAdd(requestStream.Current)) throw Unreadable("It has a part where none can be.");
        }

        if (!state.IsComplete) throw Unreadable("Its end is missing.");

        // Whoever sent it may leave now: half of it would be worse.
        await import.ReplaceAsync(state, CancellationToken.None);
        log.StateImported();
        return new Empty();
    }

    public override async Task ListResources(ResourcesRequest request, IServerStreamWriter<ListedResource> responseStream, ServerCallContext context)
    {
        await foreach (var resource in resources.ReadAsync(request, context.CancellationToken)) await responseStream.WriteAsync(resource, context.CancellationToken);
    }

    public override Task<LambdaRuntimes> DescribeRuntimes(Empty request, ServerCallContext context) =>
        Task.FromResult(new LambdaRuntimes { Supported = { RuntimeRule.Known }, Retired = { RuntimeRule.Retired } });

    private static RpcException Unreadable(string reason) => new(new Status(StatusCode.InvalidArgument, $"This is no exported state. {reason}"));
}
