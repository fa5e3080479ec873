using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.RestApis;
using Gatehouse.ControlPlane.ApiGateway.Stages;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGateway.BasePathMappings;

/// <summary>REST APIs, as domain names lead to them.</summary>
internal sealed class MappableRestApis(IDocumentStore store, RestApiReader apis) : IMappableApis
{
    public async Task<MappableApi?> FindAsync(CallScope scope, string apiId, string stage, CancellationToken cancellationToken)
    {
        var root = RestApiDocument.Root;
        if (await store.FindAsync(root.Kind, root.Key(scope, apiId), cancellationToken) is not { } kept)
        {
            return null;
        }

        var hasStage = stage.Length == 0 || (await apis.GetAsync(scope, apiId, StageDocument.Part, stage, cancellationToken)).Succeeded;
        return new MappableApi(MappableKind.Rest, hasStage, new PutDocument(kept.Key, "", kept.Value.ToByteArray(), kept.Revision));
    }
}
