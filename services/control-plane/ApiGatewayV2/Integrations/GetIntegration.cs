using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Integrations;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations-integrationid.html#GetIntegration</summary>
internal sealed class GetIntegration(ApiReader apis) : IOperation<GetIntegrationRequest, Integration>
{
    public Task<Outcome<Integration>> HandleAsync(GetIntegrationRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.GetAsync(scope, request.ApiId, IntegrationDocument.Part, request.IntegrationId, cancellationToken);
}
