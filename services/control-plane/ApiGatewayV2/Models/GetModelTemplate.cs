using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.GatewayModel.Schemas;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Models;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-models-modelid-template.html#GetModelTemplate</summary>
internal sealed class GetModelTemplate(ApiReader apis) : IOperation<GetModelTemplateRequest, Template>
{
    public async Task<Outcome<Template>> HandleAsync(GetModelTemplateRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await apis.GetAsync(scope, request.ApiId, ModelDocument.Part, request.ModelId, cancellationToken);
        return found.Succeeded ? new Template { Value = SampleTemplate.Of(found.Value.Schema) } : found.Failure;
    }
}
