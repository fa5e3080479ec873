using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Apis;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Stages;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.GatewayModel.Names;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGatewayV2.ApiMappings;

/// <summary>HTTP and WebSocket APIs, as domain names lead to them.</summary>
internal sealed class MappableHttpApis(IDocumentStore store, ApiReader apis) : IMappableApis
{
    public async Task<MappableApi?> FindAsync(CallScope scope, string apiId, string stage, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(ApiDocument.Kind, ApiDocument.Root.Key(scope, apiId), cancellationToken) is not { } kept)
        {
            return null;
        }

        var found = await apis.GetAsync(scope, apiId, StageDocument.Part, stage, cancellationToken);
        var guard = new PutDocument(kept.Key, "", kept.Value.ToByteArray(), kept.Revision);
        var kind = kept.Value.Api.ProtocolType == ProtocolTypes.WebSocket ? MappableKind.WebSocket : MappableKind.Http;
        return new MappableApi(kind, found.Succeeded, guard);
    }
}
