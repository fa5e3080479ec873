using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Authorizers.Rules;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Authorizers;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-authorizers.html#CreateAuthorizer</summary>
internal sealed class CreateAuthorizer(ApiEditor apis, IIdSource ids) : IOperation<CreateAuthorizerRequest, Authorizer>
{
    public Task<Outcome<Authorizer>> HandleAsync(CreateAuthorizerRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Authorizer>(scope, request.ApiId, edit => Task.FromResult(Create(request, edit)), cancellationToken);

    private Outcome<Authorizer> Create(CreateAuthorizerRequest request, ApiEdit edit)
    {
        var authorizer = new Authorizer { AuthorizerId = ids.NewPartId() }.With(request);
        AuthorizerRule.Complete(authorizer, edit.IsWebSocket);
        if (AuthorizerRule.Check(authorizer, edit.IsWebSocket) is { } failure)
        {
            return failure;
        }

        edit.Put(AuthorizerDocument.Part, authorizer.AuthorizerId, authorizer);
        return authorizer;
    }
}
