using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Authorizers;
using Gatehouse.ControlPlane.ApiGatewayV2.Deployments;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Integrations;
using Gatehouse.ControlPlane.ApiGatewayV2.Routes;
using Gatehouse.ControlPlane.ApiGatewayV2.Stages;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.GatewayModel.Names;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGatewayV2.OpenApi.Exporting;

/// <summary>What is exported: what a stage serves, or without a stage the API as it is edited now.</summary>
internal sealed class ExportedParts(IDocumentStore store, ApiReader apis)
{
    public async Task<Outcome<ExportedApi>> ReadAsync(CallScope scope, string apiId, string stageName, CancellationToken cancellationToken)
    {
        var api = await apis.GetAsync(scope, apiId, cancellationToken);
        if (!api.Succeeded)
        {
            return api.Failure;
        }

        var record = api.Value;
        if (record.Api.ProtocolType != ProtocolTypes.Http)
        {
            return OpenApiFailures.HttpOnly;
        }

        if (stageName.Length > 0)
        {
            return await ReadStageAsync(scope, record, stageName, cancellationToken);
        }

        return new ExportedApi(record, new HttpApiParts(
            record.Api,
            await ListAsync(scope, apiId, RouteDocument.Part, cancellationToken),
            await ListAsync(scope, apiId, IntegrationDocument.Part, cancellationToken),
            await ListAsync(scope, apiId, AuthorizerDocument.Part, cancellationToken)));
    }

    private async Task<Outcome<ExportedApi>> ReadStageAsync(
        CallScope scope, ApiRecord record, string stageName, CancellationToken cancellationToken)
    {
        var stage = await apis.GetAsync(scope, record.Api.ApiId, StageDocument.Part, stageName, cancellationToken);
        if (!stage.Succeeded)
        {
            return stage.Failure;
        }

        if (!stage.Value.HasDeploymentId)
        {
            return OpenApiFailures.NotDeployed(stageName);
        }

        var found = await apis.GetAsync(scope, record.Api.ApiId, DeploymentDocument.Contents, stage.Value.DeploymentId, cancellationToken);
        return found.Succeeded
            ? new ExportedApi(record, new HttpApiParts(found.Value.Api, found.Value.Routes, found.Value.Integrations, found.Value.Authorizers))
            : found.Failure;
    }

    private async Task<List<T>> ListAsync<T>(CallScope scope, string apiId, ApiPart<T> part, CancellationToken cancellationToken)
        where T : class, IMessage<T>, new()
    {
        var parts = new List<T>();
        await foreach (var kept in store.ListAllAsync(part.Kind, scope.Account, scope.Region, apiId, cancellationToken))
        {
            parts.Add(kept.Value);
        }

        return parts;
    }
}

/// <summary>An API and what of it is exported.</summary>
internal sealed record ExportedApi(ApiRecord Record, HttpApiParts Parts);
