using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.GatewayModel.Schemas;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Models;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetModelTemplate.html</summary>
internal sealed class GetModelTemplate(RestApiReader apis) : IOperation<GetModelTemplateRequest, Template>
{
    public async Task<Outcome<Template>> HandleAsync(GetModelTemplateRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await apis.FindAsync(scope, request.RestApiId, ModelDocument.Part, request.ModelName, cancellationToken);
        return found.Succeeded ? new Template { Value = SampleTemplate.Of(found.Value.Schema) } : found.Failure;
    }
}
