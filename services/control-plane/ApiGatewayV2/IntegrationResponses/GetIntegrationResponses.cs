using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Integrations;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.IntegrationResponses;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations-integrationid-integrationresponses.html#GetIntegrationResponses</summary>
internal sealed class GetIntegrationResponses(ApiReader apis) : IOperation<GetIntegrationResponsesRequest, IntegrationResponsePage>
{
    public async Task<Outcome<IntegrationResponsePage>> HandleAsync(
        GetIntegrationResponsesRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var owner = await apis.GetAsync(scope, request.ApiId, IntegrationDocument.Part, request.IntegrationId, cancellationToken);
        if (!owner.Succeeded)
        {
            return owner.Failure;
        }

        var group = IntegrationResponseDocument.Id(request.IntegrationId, "");
        var found = await apis.ListAsync(
            scope, request.ApiId, IntegrationResponseDocument.Part, request.MaxResults, request.NextToken, cancellationToken, group);
        return found.Succeeded ? new IntegrationResponsePage { Items = { found.Value.Items } } : found.Failure;
    }
}
