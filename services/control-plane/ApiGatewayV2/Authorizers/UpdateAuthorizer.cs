using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Authorizers.Rules;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Authorizers;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-authorizers-authorizerid.html#UpdateAuthorizer</summary>
internal sealed class UpdateAuthorizer(ApiEditor apis) : IOperation<UpdateAuthorizerRequest, Authorizer>
{
    public Task<Outcome<Authorizer>> HandleAsync(UpdateAuthorizerRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Authorizer>(scope, request.ApiId, async edit =>
        {
            var found = await edit.FindAsync(AuthorizerDocument.Part, request.AuthorizerId);
            if (!found.Succeeded)
            {
                return found;
            }

            var authorizer = found.Value;
            authorizer.Update(request);
            AuthorizerRule.Complete(authorizer, edit.IsWebSocket);
            if (AuthorizerRule.Check(authorizer, edit.IsWebSocket) is { } failure)
            {
                return failure;
            }

            edit.Put(AuthorizerDocument.Part, authorizer.AuthorizerId, authorizer);
            return authorizer;
        }, cancellationToken);
}
