using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Integrations;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations.html#GetIntegrations</summary>
internal sealed class GetIntegrations(ApiReader apis) : IOperation<GetIntegrationsRequest, IntegrationPage>
{
    public async Task<Outcome<IntegrationPage>> HandleAsync(GetIntegrationsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await apis.ListAsync(scope, request.ApiId, IntegrationDocument.Part, request.MaxResults, request.NextToken, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var page = new IntegrationPage { Items = { found.Value.Items } };
        if (found.Value.NextToken is { } token)
        {
            page.NextToken = token;
        }

        return page;
    }
}
