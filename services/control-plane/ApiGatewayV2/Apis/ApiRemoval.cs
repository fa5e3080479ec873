using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Authorizers;
using Gatehouse.ControlPlane.ApiGatewayV2.Deployments;
using Gatehouse.ControlPlane.ApiGatewayV2.IntegrationResponses;
using Gatehouse.ControlPlane.ApiGatewayV2.Integrations;
using Gatehouse.ControlPlane.ApiGatewayV2.Models;
using Gatehouse.ControlPlane.ApiGatewayV2.RouteResponses;
using Gatehouse.ControlPlane.ApiGatewayV2.Routes;
using Gatehouse.ControlPlane.ApiGatewayV2.Stages;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Apis;

/// <summary>
/// Removes an API with everything that belongs to it. What fits goes in one commit; an API of thousands of parts goes batch by
/// batch, the API itself last, so that a removal that was interrupted can be repeated.
/// </summary>
internal sealed class ApiRemoval(IDocumentStore store)
{
    private const int MostAttempts = 100;
    private const int Batch = 900;
    private const int KeysAPage = 500;

    private static readonly string[] PartKinds =
    [
        StageDocument.Part.Kind.Name, DeploymentDocument.Part.Kind.Name, DeploymentDocument.Contents.Kind.Name,
        RouteDocument.Part.Kind.Name, RouteResponseDocument.Part.Kind.Name, IntegrationDocument.Part.Kind.Name,
        IntegrationResponseDocument.Part.Kind.Name, AuthorizerDocument.Part.Kind.Name,
        ModelDocument.Part.Kind.Name,
    ];

    public async Task<AwsFailure?> RemoveAsync(CallScope scope, string apiId, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await store.FindAsync(ApiDocument.Kind, ApiDocument.Key(scope, apiId), cancellationToken) is not { } kept)
            {
                return ApiFailures.Missing(apiId);
            }

            var parts = await FindPartsAsync(scope, apiId, cancellationToken);
            if ((await CommitAsync(kept, parts, cancellationToken)).Committed && parts.Count <= Batch)
            {
                return null;
            }
        }

        return GatewayFailures.ConcurrentModification;
    }

    private ValueTask<CommitOutcome> CommitAsync(Kept<ApiRecord> kept, List<DocumentKey> parts, CancellationToken cancellationToken)
    {
        var deletions = parts.Take(Batch).Select(key => new DeleteDocument(key));
        DocumentWrite[] writes = parts.Count > Batch
            ? [new PutDocument(kept.Key, "", kept.Value.ToByteArray(), kept.Revision), .. deletions]
            : [new DeleteDocument(kept.Key, kept.Revision), .. deletions, .. Claims(kept.Value)];
        return store.CommitAsync(writes, cancellationToken);
    }

    private static IEnumerable<DocumentWrite> Claims(ApiRecord record)
    {
        yield return new DeleteDocument(ApiDocument.IdClaim(record.Api.ApiId));
        if (record.HasPort)
        {
            yield return new DeleteDocument(ApiDocument.PortClaim(record.Port));
        }
    }

    private async Task<List<DocumentKey>> FindPartsAsync(CallScope scope, string apiId, CancellationToken cancellationToken)
    {
        var keys = new List<DocumentKey>();
        foreach (var kind in PartKinds)
        {
            string? token = null;
            do
            {
                var page = await store.ListAsync(new(kind, scope.Account, scope.Region, apiId, KeysAPage, token), cancellationToken);
                keys.AddRange(page.Documents.Select(document => document.Key));
                token = page.NextPageToken;
            }
            while (token is not null && keys.Count <= Batch);
        }

        return keys;
    }
}
