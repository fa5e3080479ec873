using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Models;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-models-modelid.html#GetModel</summary>
internal sealed class GetModel(ApiReader apis) : IOperation<GetModelRequest, Model>
{
    public Task<Outcome<Model>> HandleAsync(GetModelRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.GetAsync(scope, request.ApiId, ModelDocument.Part, request.ModelId, cancellationToken);
}
