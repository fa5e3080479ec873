using Gatehouse.ControlPlane.Certificates;
using Gatehouse.Store;
using Grpc.Core;

namespace Gatehouse.ControlPlane.Administration;

/// <summary>What an operator does to the whole product.</summary>
internal sealed class AdministrationService(IDocumentStore store, AuthorityKeeper authority, ILogger<AdministrationService> log)
    : Protocol.Administration.AdministrationBase
{
    public override async Task<Empty> Reset(Empty request, ServerCallContext context)
    {
        await authority.KeepThroughAsync(() => store.ResetAsync(context.CancellationToken).AsTask(), context.CancellationToken);
        log.StoreReset();
        return new Empty();
    }
}
