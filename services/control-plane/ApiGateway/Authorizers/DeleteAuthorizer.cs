using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Methods;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Authorizers;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteAuthorizer.html</summary>
internal sealed class DeleteAuthorizer(RestApiEditor apis) : IOperation<DeleteAuthorizerRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteAuthorizerRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.RestApiId, async edit =>
        {
            var found = await edit.FindAsync(AuthorizerDocument.Part, request.AuthorizerId);
            if (!found.Succeeded)
            {
                return found.Failure;
            }

            if (await edit.FindMethodAsync(method => method.AuthorizerId == request.AuthorizerId) is { } user)
            {
                return AuthorizerFailures.InUse(found.Value.Name, user);
            }

            edit.Remove(AuthorizerDocument.Part, request.AuthorizerId);
            return null;
        }, cancellationToken, AuthorizerFailures.Missing);
}
