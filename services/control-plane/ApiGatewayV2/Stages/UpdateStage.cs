using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Stages.Rules;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Stages;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages-stagename.html#UpdateStage</summary>
internal sealed class UpdateStage(ApiEditor apis, TimeProvider time) : IOperation<UpdateStageRequest, Stage>
{
    public Task<Outcome<Stage>> HandleAsync(UpdateStageRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Stage>(scope, request.ApiId, async edit =>
        {
            var found = await edit.FindAsync(StageDocument.Part, request.StageName);
            if (!found.Succeeded)
            {
                return found;
            }

            var stage = found.Value;
            var deployedByItself = stage.AutoDeploy;
            var formerDeployment = stage.DeploymentId;
            stage.Update(request);
            stage.LastUpdatedDate = time.GetTimestampInSeconds();
            if (stage.ApiGatewayManaged)
            {
                return StageFailures.Managed;
            }

            if (stage.AutoDeploy && stage.DeploymentId != formerDeployment)
            {
                return StageFailures.DeploymentWithAutoDeploy;
            }

            if ((await StageRule.CheckAsync(stage, edit) ?? await RouteSettingsRule.CheckAsync(request.RouteSettings.Keys, edit)) is { } failure)
            {
                return failure;
            }

            edit.Put(StageDocument.Part, stage.StageName, stage);
            if (stage.AutoDeploy && !deployedByItself)
            {
                edit.AskForDeployment();
            }

            return stage;
        }, cancellationToken);
}
