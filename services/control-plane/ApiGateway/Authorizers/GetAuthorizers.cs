using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Authorizers;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetAuthorizers.html</summary>
internal sealed class GetAuthorizers(RestApiReader apis) : IOperation<GetAuthorizersRequest, RestAuthorizerPage>
{
    public async Task<Outcome<RestAuthorizerPage>> HandleAsync(GetAuthorizersRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await apis.ListAsync(
            scope, request.RestApiId, AuthorizerDocument.Part, request.HasLimit ? request.Limit : null, request.Position, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var page = new RestAuthorizerPage { Items = { found.Value.Items } };
        if (found.Value.NextToken is { } position)
        {
            page.Position = position;
        }

        return page;
    }
}
