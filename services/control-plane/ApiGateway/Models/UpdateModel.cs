using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Models;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateModel.html</summary>
internal sealed class UpdateModel(RestApiEditor apis) : IOperation<UpdateModelRequest, Model>
{
    public Task<Outcome<Model>> HandleAsync(UpdateModelRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Model>(scope, request.RestApiId, async edit =>
        {
            var found = await edit.FindAsync(ModelDocument.Part, request.ModelName);
            if (!found.Succeeded)
            {
                return found;
            }

            if ((ModelPatches.Table.Apply(found.Value, request.PatchOperations) ?? ModelRule.Check(found.Value)) is { } failure)
            {
                return failure;
            }

            edit.Put(ModelDocument.Part, request.ModelName, found.Value);
            return found;
        }, cancellationToken, ModelFailures.Missing(request.ModelName));
}
