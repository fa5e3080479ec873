using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Models;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-models-modelid.html#DeleteModel</summary>
internal sealed class DeleteModel(ApiEditor apis) : IOperation<DeleteModelRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteModelRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.ApiId, async edit =>
        {
            var found = await edit.FindAsync(ModelDocument.Part, request.ModelId);
            if (found.Succeeded)
            {
                edit.Remove(ModelDocument.Part, request.ModelId);
            }

            return found.Failure;
        }, cancellationToken);
}
