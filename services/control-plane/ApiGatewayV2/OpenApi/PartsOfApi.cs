using Gatehouse.ControlPlane.ApiGatewayV2.Authorizers;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.IntegrationResponses;
using Gatehouse.ControlPlane.ApiGatewayV2.Integrations;
using Gatehouse.ControlPlane.ApiGatewayV2.Models;
using Gatehouse.ControlPlane.ApiGatewayV2.RouteResponses;
using Gatehouse.ControlPlane.ApiGatewayV2.Routes;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGatewayV2.OpenApi;

/// <summary>What an API has of all that a document can describe, within an edit.</summary>
internal static class PartsOfApi
{
    public static async Task<HttpApiParts> ReadAsync(ApiEdit edit) => new(
        edit.Api,
        [.. (await edit.ListAsync(RouteDocument.Part)).Values],
        [.. (await edit.ListAsync(IntegrationDocument.Part)).Values],
        [.. (await edit.ListAsync(AuthorizerDocument.Part)).Values]);

    public static void Add(ApiEdit edit, HttpApiParts parts)
    {
        foreach (var authorizer in parts.Authorizers)
        {
            edit.Put(AuthorizerDocument.Part, authorizer.AuthorizerId, authorizer);
        }

        foreach (var integration in parts.Integrations)
        {
            edit.Put(IntegrationDocument.Part, integration.IntegrationId, integration);
        }

        foreach (var route in parts.Routes)
        {
            edit.Put(RouteDocument.Part, route.RouteId, route);
        }
    }

    public static async Task RemoveAsync(ApiEdit edit)
    {
        await RemoveAsync(edit, RouteDocument.Part);
        await RemoveAsync(edit, RouteResponseDocument.Part);
        await RemoveAsync(edit, IntegrationDocument.Part);
        await RemoveAsync(edit, IntegrationResponseDocument.Part);
        await RemoveAsync(edit, AuthorizerDocument.Part);
        await RemoveAsync(edit, ModelDocument.Part);
    }

    private static async Task RemoveAsync<T>(ApiEdit edit, ApiPart<T> part)
        where T : class, IMessage<T>, new()
    {
        foreach (var id in (await edit.ListAsync(part)).Keys)
        {
            edit.Remove(part, id);
        }
    }
}
