using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Authorizers;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetAuthorizer.html</summary>
internal sealed class GetAuthorizer(RestApiReader apis) : IOperation<GetAuthorizerRequest, Authorizer>
{
    public Task<Outcome<Authorizer>> HandleAsync(GetAuthorizerRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.FindAsync(scope, request.RestApiId, AuthorizerDocument.Part, request.AuthorizerId, cancellationToken);
}
