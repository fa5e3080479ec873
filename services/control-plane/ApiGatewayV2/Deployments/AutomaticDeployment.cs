using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Stages;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Deployments;

/// <summary>
/// Stages with autoDeploy get a new deployment with every change of what is deployed, in the same commit as the change. AWS does it
/// some moments later; here a caller never sees a change that its stage does not serve.
/// </summary>
internal sealed class AutomaticDeployment(Deployer deployer, TimeProvider time)
{
    // Captured by the AWS CLI's get-deployments example and by Terraform's imports.
    private const string Description = "Automatic deployment triggered by changes to the Api configuration";

    // A change a second for a minute: enough to go back by hand, little enough that nobody's disk fills with copies.
    private const int KeptWithoutStage = 60;

    public async Task RunAsync(ApiEdit edit)
    {
        var stages = (await edit.ListAsync(StageDocument.Part)).Values;
        var automatic = stages.Where(stage => stage.AutoDeploy).ToArray();
        if (automatic.Length == 0)
        {
            return;
        }

        var outcome = await deployer.DeployAsync(edit, Description, automatic: true);
        foreach (var stage in automatic)
        {
            if (outcome.Succeeded)
            {
                stage.DeploymentId = outcome.Value.DeploymentId;
                stage.LastDeploymentStatusMessage = $"Successfully deployed stage with deployment ID '{outcome.Value.DeploymentId}'";
            }
            else
            {
                stage.LastDeploymentStatusMessage = $"Deployment attempt failed: {outcome.Failure.Message}";
            }

            stage.LastUpdatedDate = time.GetTimestampInSeconds();
            edit.Put(StageDocument.Part, stage.StageName, stage);
        }

        await ForgetOldestAsync(edit, [.. stages.Select(stage => stage.DeploymentId)]);
    }

    private static async Task ForgetOldestAsync(ApiEdit edit, HashSet<string> inUse)
    {
        var unused = (await edit.ListAsync(DeploymentDocument.Part)).Values
            .Where(deployment => deployment.AutoDeployed && !inUse.Contains(deployment.DeploymentId))
            .OrderByDescending(deployment => deployment.CreatedDate.Seconds)
            .Skip(KeptWithoutStage);
        foreach (var deployment in unused)
        {
            edit.Remove(DeploymentDocument.Part, deployment.DeploymentId);
            edit.Remove(DeploymentDocument.Contents, deployment.DeploymentId);
        }
    }
}
