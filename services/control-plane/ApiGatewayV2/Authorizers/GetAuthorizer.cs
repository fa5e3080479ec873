using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Authorizers;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-authorizers-authorizerid.html#GetAuthorizer</summary>
internal sealed class GetAuthorizer(ApiReader apis) : IOperation<GetAuthorizerRequest, Authorizer>
{
    public Task<Outcome<Authorizer>> HandleAsync(GetAuthorizerRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.GetAsync(scope, request.ApiId, AuthorizerDocument.Part, request.AuthorizerId, cancellationToken);
}
