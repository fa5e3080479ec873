using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Authorizers;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-authorizers.html#GetAuthorizers</summary>
internal sealed class GetAuthorizers(ApiReader apis) : IOperation<GetAuthorizersRequest, AuthorizerPage>
{
    public async Task<Outcome<AuthorizerPage>> HandleAsync(GetAuthorizersRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await apis.ListAsync(scope, request.ApiId, AuthorizerDocument.Part, request.MaxResults, request.NextToken, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var page = new AuthorizerPage { Items = { found.Value.Items } };
        if (found.Value.NextToken is { } token)
        {
            page.NextToken = token;
        }

        return page;
    }
}
