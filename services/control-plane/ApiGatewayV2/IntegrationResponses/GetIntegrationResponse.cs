using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.IntegrationResponses;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations-integrationid-integrationresponses-integrationresponseid.html#GetIntegrationResponse</summary>
internal sealed class GetIntegrationResponse(ApiReader apis) : IOperation<GetIntegrationResponseRequest, IntegrationResponse>
{
    public Task<Outcome<IntegrationResponse>> HandleAsync(GetIntegrationResponseRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.GetAsync(
            scope, request.ApiId, IntegrationResponseDocument.Part, IntegrationResponseDocument.Id(request.IntegrationId, request.IntegrationResponseId), cancellationToken);
}
