using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Stages.Rules;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Stages;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateStage.html</summary>
internal sealed class UpdateStage(RestApiEditor apis, StageRule rule, TimeProvider time) : IOperation<UpdateStageRequest, Stage>
{
    public Task<Outcome<Stage>> HandleAsync(UpdateStageRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Stage>(scope, request.RestApiId, async edit =>
        {
            var found = await edit.FindAsync(StageDocument.Part, request.StageName);
            if (!found.Succeeded)
            {
                return found;
            }

            if (StagePatches.Table.Apply(found.Value, request.PatchOperations) is { } refusal)
            {
                return refusal;
            }

            StageRule.Complete(found.Value);
            if (await rule.CheckAsync(found.Value, edit) is { } failure)
            {
                return failure;
            }

            found.Value.LastUpdatedDate = time.GetTimestampInSeconds();
            edit.Put(StageDocument.Part, request.StageName, found.Value);
            return found;
        }, cancellationToken, StageFailures.Missing);
}
