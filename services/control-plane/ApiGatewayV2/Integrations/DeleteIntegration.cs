using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.IntegrationResponses;
using Gatehouse.ControlPlane.ApiGatewayV2.Routes;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Integrations;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations-integrationid.html#DeleteIntegration</summary>
internal sealed class DeleteIntegration(ApiEditor apis) : IOperation<DeleteIntegrationRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteIntegrationRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.ApiId, edit => DeleteAsync(request.IntegrationId, edit), cancellationToken);

    private static async Task<AwsFailure?> DeleteAsync(string integrationId, ApiEdit edit)
    {
        var found = await edit.FindAsync(IntegrationDocument.Part, integrationId);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        if (found.Value.ApiGatewayManaged)
        {
            return IntegrationFailures.Managed;
        }

        var routes = (await edit.ListAsync(RouteDocument.Part)).Values.Where(route => RouteTarget.IsOn(route, integrationId)).ToArray();
        if (routes.Length > 0)
        {
            return IntegrationFailures.Referenced(routes.Select(route => route.RouteId));
        }

        edit.Remove(IntegrationDocument.Part, integrationId);
        var responses = (await edit.ListAsync(IntegrationResponseDocument.Part)).Keys;
        foreach (var id in responses.Where(IntegrationResponseDocument.IsOf(integrationId)))
        {
            edit.Remove(IntegrationResponseDocument.Part, id);
        }

        return null;
    }
}
