using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Authorizers;
using Gatehouse.ControlPlane.ApiGateway.Models;
using Gatehouse.ControlPlane.ApiGateway.Resources;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.ApiGateway.Documentation;

/// <summary>Every place of an API that can be documented.</summary>
internal sealed class DocumentablePlaces(IDocumentStore store)
{
    private static readonly Dictionary<string, string> TypeOfPlace = new(StringComparer.Ordinal)
    {
        ["path"] = "PATH_PARAMETER",
        ["querystring"] = "QUERY_PARAMETER",
        ["header"] = "REQUEST_HEADER",
    };

    public async Task<List<DocumentationPartLocation>> ReadAsync(CallScope scope, string apiId, CancellationToken cancellationToken)
    {
        var places = new List<DocumentationPartLocation> { new() { Type = "API" } };
        await foreach (var (_, authorizer, _) in store.ListAllAsync(AuthorizerDocument.Part.Kind, scope.Account, scope.Region, apiId, cancellationToken))
        {
            places.Add(new() { Type = "AUTHORIZER", Name = authorizer.Name });
        }

        await foreach (var (_, model, _) in store.ListAllAsync(ModelDocument.Part.Kind, scope.Account, scope.Region, apiId, cancellationToken))
        {
            places.Add(new() { Type = "MODEL", Name = model.Name });
        }

        await foreach (var (_, resource, _) in store.ListAllAsync(ResourceDocument.Part.Kind, scope.Account, scope.Region, apiId, cancellationToken))
        {
            places.Add(new() { Type = "RESOURCE", Path = resource.Path });
            places.AddRange(resource.ResourceMethods.Values.SelectMany(method => Of(method, resource.Path)));
        }

        return places;
    }

    private static IEnumerable<DocumentationPartLocation> Of(Method method, string path)
    {
        yield return new() { Type = "METHOD", Path = path, Method = method.HttpMethod };
        foreach (var parameter in method.RequestParameters.Keys)
        {
            // method.request.querystring.name
            if (parameter.Split('.', 4) is [_, _, var place, var name] && TypeOfPlace.TryGetValue(place, out var type))
            {
                yield return new() { Type = type, Path = path, Method = method.HttpMethod, Name = name };
            }
        }

        if (method.RequestModels.Count > 0)
        {
            yield return new() { Type = "REQUEST_BODY", Path = path, Method = method.HttpMethod };
        }

        foreach (var response in method.MethodResponses.Values)
        {
            yield return new() { Type = "RESPONSE", Path = path, Method = method.HttpMethod, StatusCode = response.StatusCode };
        }
    }
}
