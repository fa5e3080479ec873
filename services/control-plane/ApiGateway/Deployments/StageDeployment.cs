using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Stages;
using Gatehouse.ControlPlane.ApiGateway.Stages.Rules;

namespace Gatehouse.ControlPlane.ApiGateway.Deployments;

/// <summary>
/// Has a stage serve a new deployment: the stage that the deployment names is made, or pointed to it. With canary settings only the
/// canary gets the deployment. https://docs.aws.amazon.com/apigateway/latest/developerguide/create-canary-deployment.html
/// </summary>
internal sealed class StageDeployment(StageRule rule, TimeProvider time)
{
    public async Task<AwsFailure?> ServeAsync(RestApiEdit edit, CreateDeploymentRequest request, Deployment deployment)
    {
        var found = await edit.FindAsync(StageDocument.Part, request.StageName);
        var stage = found.Value ?? StageDefaults.Create(request.StageName, deployment.Id, time);
        if (request.CanarySettings is not null)
        {
            if (!found.Succeeded)
            {
                return DeploymentFailures.CanaryWithoutStage(request.StageName);
            }

            stage.CanarySettings = Canary(request.CanarySettings, deployment);
        }
        else
        {
            stage.DeploymentId = deployment.Id;
        }

        Apply(request, stage);
        StageRule.Complete(stage);
        stage.LastUpdatedDate = time.GetTimestampInSeconds();
        if (await rule.CheckAsync(stage, edit) is { } failure)
        {
            return failure;
        }

        edit.Put(StageDocument.Part, stage.StageName, stage);
        return null;
    }

    private static CanarySettings Canary(DeploymentCanarySettings settings, Deployment deployment) => new()
    {
        DeploymentId = deployment.Id,
        PercentTraffic = settings.PercentTraffic,
        UseStageCache = settings.UseStageCache,
        StageVariableOverrides = { settings.StageVariableOverrides },
    };

    private static void Apply(CreateDeploymentRequest request, Stage stage)
    {
        if (request.StageDescription.Length > 0)
        {
            stage.Description = request.StageDescription;
        }

        if (request.HasCacheClusterEnabled)
        {
            stage.CacheClusterEnabled = request.CacheClusterEnabled;
        }

        if (request.HasCacheClusterSize)
        {
            stage.CacheClusterSize = request.CacheClusterSize;
        }

        if (request.HasTracingEnabled)
        {
            stage.TracingEnabled = request.TracingEnabled;
        }

        foreach (var (name, value) in request.Variables)
        {
            stage.Variables[name] = value;
        }
    }
}
