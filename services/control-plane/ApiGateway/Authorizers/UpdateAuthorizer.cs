using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Authorizers.Rules;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Authorizers;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateAuthorizer.html</summary>
internal sealed class UpdateAuthorizer(RestApiEditor apis) : IOperation<UpdateAuthorizerRequest, Authorizer>
{
    public Task<Outcome<Authorizer>> HandleAsync(UpdateAuthorizerRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Authorizer>(scope, request.RestApiId, async edit =>
        {
            var found = await edit.FindAsync(AuthorizerDocument.Part, request.AuthorizerId);
            if (!found.Succeeded)
            {
                return found;
            }

            if (AuthorizerPatches.Table.Apply(found.Value, request.PatchOperations) is { } refusal)
            {
                return refusal;
            }

            AuthorizerRule.Complete(found.Value);
            if (await AuthorizerRule.CheckAsync(found.Value, edit) is { } failure)
            {
                return failure;
            }

            edit.Put(AuthorizerDocument.Part, request.AuthorizerId, found.Value);
            return found;
        }, cancellationToken, AuthorizerFailures.Missing);
}
