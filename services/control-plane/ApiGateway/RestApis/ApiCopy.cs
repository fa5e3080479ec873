using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Authorizers;
using Gatehouse.ControlPlane.ApiGateway.Documentation;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.GatewayResponses;
using Gatehouse.ControlPlane.ApiGateway.Models;
using Gatehouse.ControlPlane.ApiGateway.RequestValidators;
using Gatehouse.ControlPlane.ApiGateway.Resources;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGateway.RestApis;

/// <summary>
/// Copies what an API is made of into a new one: CreateRestApi's <c>cloneFrom</c>. Settings, deployments and stages stay behind; ids are
/// kept, since they are unique within an API only, but for the root resource's.
/// </summary>
internal sealed class ApiCopy(IDocumentStore store, RestApiReader apis)
{
    /// <summary>What adds the parts of an API to a new one.</summary>
    public async Task<Outcome<Action<RestApiEdit>>> ReadAsync(CallScope scope, string apiId, CancellationToken cancellationToken)
    {
        var source = await apis.GetAsync(scope, apiId, cancellationToken);
        if (!source.Succeeded)
        {
            return source.Failure;
        }

        var resources = await ReadAsync(scope, apiId, ResourceDocument.Part, cancellationToken);
        Action<RestApiEdit>[] copies =
        [
            edit => CopyResources(resources.Select(resource => resource.Value), source.Value.Api.RootResourceId, edit),
            await CopyAsync(scope, apiId, AuthorizerDocument.Part, cancellationToken),
            await CopyAsync(scope, apiId, ModelDocument.Part, cancellationToken),
            await CopyAsync(scope, apiId, RequestValidatorDocument.Part, cancellationToken),
            await CopyAsync(scope, apiId, GatewayResponseDocument.Part, cancellationToken),
            await CopyAsync(scope, apiId, DocumentationDocument.Parts, cancellationToken),
        ];
        return (Action<RestApiEdit>)Delegate.Combine(copies)!;
    }

    private async Task<Action<RestApiEdit>> CopyAsync<T>(CallScope scope, string apiId, Part<T> part, CancellationToken cancellationToken)
        where T : class, IMessage<T>, new()
    {
        var found = await ReadAsync(scope, apiId, part, cancellationToken);
        return edit =>
        {
            foreach (var (key, value, _) in found)
            {
                edit.Put(part, Part<T>.PartId(key.Id), value);
            }
        };
    }

    private async Task<List<Kept<T>>> ReadAsync<T>(CallScope scope, string apiId, Part<T> part, CancellationToken cancellationToken)
        where T : class, IMessage<T>, new()
    {
        var found = new List<Kept<T>>();
        await foreach (var kept in store.ListAllAsync(part.Kind, scope.Account, scope.Region, apiId, cancellationToken))
        {
            found.Add(kept);
        }

        return found;
    }

    private static void CopyResources(IEnumerable<Resource> resources, string formerRoot, RestApiEdit edit)
    {
        foreach (var resource in resources)
        {
            var copy = resource.Clone();
            if (copy.Id == formerRoot)
            {
                copy.Id = edit.Api.RootResourceId;
            }

            if (copy.ParentId == formerRoot)
            {
                copy.ParentId = edit.Api.RootResourceId;
            }

            edit.Put(ResourceDocument.Part, copy.Id, copy);
        }
    }
}
