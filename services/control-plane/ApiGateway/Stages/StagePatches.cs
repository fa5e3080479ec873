using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGateway.Patching;

namespace Gatehouse.ControlPlane.ApiGateway.Stages;

/// <summary>What UpdateStage may change. https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html#UpdateStage-Patch</summary>
internal static class StagePatches
{
    private const PatchOps ReplaceOrRemove = PatchOps.Replace | PatchOps.Remove;
    private const string CanaryDeployment = "/canarySettings/deploymentId";
    private const string CanaryVariables = "/canarySettings/stageVariableOverrides";

    public static readonly PatchTable<Stage> Table = new(
        new StagePatchRefusals(),
        [
            PatchPath.Value(Stage.Descriptor, "/deploymentId"),
            PatchPath.Value(Stage.Descriptor, "/description"),
            PatchPath.Value(Stage.Descriptor, "/cacheClusterEnabled"),
            PatchPath.Value(Stage.Descriptor, "/cacheClusterSize"),
            PatchPath.Value(Stage.Descriptor, "/clientCertificateId"),
            PatchPath.Value(Stage.Descriptor, "/documentationVersion"),
            PatchPath.Value(Stage.Descriptor, "/tracingEnabled"),
            PatchPath.Custom<Stage>("/variables/{}", PatchOps.Add | ReplaceOrRemove, (stage, patch) => Change(stage.Variables, patch)),
            PatchPath.Value(Stage.Descriptor, "/accessLogSettings/destinationArn", PatchOps.Add | ReplaceOrRemove),
            PatchPath.Value(Stage.Descriptor, "/accessLogSettings/format", PatchOps.Add | ReplaceOrRemove),
            PatchPath.Whole(Stage.Descriptor, "/accessLogSettings"),
            PatchPath.Value(Stage.Descriptor, "/canarySettings/percentTraffic"),
            PatchPath.Value(Stage.Descriptor, CanaryDeployment),
            PatchPath.Value(Stage.Descriptor, "/canarySettings/useStageCache"),
            PatchPath.Custom<Stage>($"{CanaryVariables}/{{}}", PatchOps.Add | ReplaceOrRemove, ChangeOverride),
            PatchPath.Whole(Stage.Descriptor, "/canarySettings"),
            PatchPath.Custom<Stage>("/deploymentId", PatchOps.Copy, Promote),
            PatchPath.Custom<Stage>("/variables", PatchOps.Copy, Promote),
            PatchPath.Custom<Stage>(CanaryVariables, PatchOps.Copy, Promote),
            PatchPath.Custom<Stage>(CanaryDeployment, PatchOps.Copy, Promote),
            .. MethodSettingPatches.Paths,
        ]);

    // A stage's variables are replaced whether they are there or not.
    private static AwsFailure? Change(IDictionary<string, string> variables, Patch patch)
    {
        var name = patch.Names[0];
        if (patch.Op == PatchOps.Remove)
        {
            return variables.Remove(name) ? null : StageFailures.UnknownVariable(name);
        }

        variables[name] = patch.Value ?? "";
        return null;
    }

    private static AwsFailure? ChangeOverride(Stage stage, Patch patch)
    {
        stage.CanarySettings ??= new CanarySettings();
        return Change(stage.CanarySettings.StageVariableOverrides, patch);
    }

    /// <summary>What the canary serves becomes what the stage serves. https://docs.aws.amazon.com/apigateway/latest/developerguide/promote-canary-deployment.html</summary>
    private static AwsFailure? Promote(Stage stage, Patch patch)
    {
        var isKnown = patch is { Path: "/deploymentId" or "/variables", From: CanaryDeployment or CanaryVariables };
        if (!isKnown)
        {
            return StageFailures.UnusableCopy(patch.Path, patch.From);
        }

        if (stage.CanarySettings is not { } canary)
        {
            return StageFailures.NoCanary;
        }

        if (patch.Path == "/deploymentId")
        {
            stage.DeploymentId = canary.DeploymentId;
            return null;
        }

        foreach (var (name, value) in canary.StageVariableOverrides)
        {
            stage.Variables[name] = value;
        }

        return null;
    }
}
