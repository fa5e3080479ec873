using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Models;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetModel.html</summary>
internal sealed class GetModel(RestApiReader apis) : IOperation<GetModelRequest, Model>
{
    public async Task<Outcome<Model>> HandleAsync(GetModelRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await apis.FindAsync(scope, request.RestApiId, ModelDocument.Part, request.ModelName, cancellationToken);
        if (found.Succeeded && request.Flatten)
        {
            found.Value.Schema = await FlatSchema.OfAsync(
                found.Value.Schema,
                async name => (await apis.FindAsync(scope, request.RestApiId, ModelDocument.Part, name, cancellationToken)).Value?.Schema);
        }

        return found;
    }
}
