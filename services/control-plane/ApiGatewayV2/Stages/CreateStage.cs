using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Stages.Rules;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ControlPlane.Tagging;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Stages;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages.html#CreateStage</summary>
internal sealed class CreateStage(ApiEditor apis, TimeProvider time) : IOperation<CreateStageRequest, Stage>
{
    public Task<Outcome<Stage>> HandleAsync(CreateStageRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Stage>(scope, request.ApiId, async edit =>
        {
            if ((await edit.FindAsync(StageDocument.Part, request.StageName)).Succeeded)
            {
                return StageFailures.NameTaken;
            }

            var stage = StageDefaults.Create(request.StageName, edit.IsWebSocket, time);
            // As an update of the defaults: settings that are not sent keep theirs.
            stage.Update(request);
            var failure = Check(request, stage)
                ?? await StageRule.CheckAsync(stage, edit)
                ?? await RouteSettingsRule.CheckAsync(request.RouteSettings.Keys, edit);
            if (failure is not null)
            {
                return failure;
            }

            edit.Put(StageDocument.Part, stage.StageName, stage);
            if (stage.AutoDeploy)
            {
                edit.AskForDeployment();
            }

            return stage;
        }, cancellationToken);

    private static AwsFailure? Check(CreateStageRequest request, Stage stage) =>
        stage is { AutoDeploy: true, HasDeploymentId: true } ? StageFailures.DeploymentWithAutoDeploy : TagRule.Check(request.Tags);
}
