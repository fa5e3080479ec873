using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Routes;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Authorizers;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-authorizers-authorizerid.html#DeleteAuthorizer</summary>
internal sealed class DeleteAuthorizer(ApiEditor apis) : IOperation<DeleteAuthorizerRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteAuthorizerRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.ApiId, async edit =>
        {
            var found = await edit.FindAsync(AuthorizerDocument.Part, request.AuthorizerId);
            if (!found.Succeeded)
            {
                return found.Failure;
            }

            var routes = (await edit.ListAsync(RouteDocument.Part)).Values;
            if (routes.FirstOrDefault(route => route.AuthorizerId == request.AuthorizerId) is { } guarded)
            {
                return AuthorizerFailures.Referenced(found.Value.Name, guarded.RouteKey);
            }

            edit.Remove(AuthorizerDocument.Part, request.AuthorizerId);
            return null;
        }, cancellationToken);
}
