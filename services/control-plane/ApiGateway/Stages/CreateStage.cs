using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Stages.Rules;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ControlPlane.Tagging;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Stages;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_CreateStage.html</summary>
internal sealed class CreateStage(RestApiEditor apis, StageRule rule, TimeProvider time) : IOperation<CreateStageRequest, Stage>
{
    public Task<Outcome<Stage>> HandleAsync(CreateStageRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Stage>(scope, request.RestApiId, async edit =>
        {
            if ((await edit.FindAsync(StageDocument.Part, request.StageName)).Succeeded)
            {
                return StageFailures.NameTaken;
            }

            var stage = StageDefaults.Create(request.StageName, request.DeploymentId, time).With(request);
            StageRule.Complete(stage);
            if ((TagRule.Check(stage.Tags) ?? await rule.CheckAsync(stage, edit)) is { } failure)
            {
                return failure;
            }

            edit.Put(StageDocument.Part, stage.StageName, stage);
            return stage;
        }, cancellationToken);
}
