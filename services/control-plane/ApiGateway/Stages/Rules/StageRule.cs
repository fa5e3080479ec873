using System.Buffers;
using System.Text;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGateway.ClientCertificates;
using Gatehouse.ControlPlane.ApiGateway.Deployments;
using Gatehouse.ControlPlane.ApiGateway.Documentation;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.Stages;

namespace Gatehouse.ControlPlane.ApiGateway.Stages.Rules;

/// <summary>What a stage must satisfy within its API. https://docs.aws.amazon.com/apigateway/latest/api/API_CreateStage.html</summary>
internal sealed class StageRule(ClientCertificateReader certificates)
{
    private const int LongestName = 128;

    // https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
    private const int LongestAccessLogFormat = 3 * 1024;

    private const string SmallestCache = "0.5";
    private const string LettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    // Hyphens came later than the error's text.
    private static readonly SearchValues<char> InNames = SearchValues.Create(LettersAndDigits + "_-");

    /// <summary>Fills in what follows from the stage's settings. LocalStack test_apigateway_canary.snapshot.json, recorded at AWS.</summary>
    public static void Complete(Stage stage)
    {
        // No cache is emulated; tools wait until one that they asked for is available.
        stage.CacheClusterStatus = stage.CacheClusterEnabled ? "AVAILABLE" : "NOT_AVAILABLE";
        if (stage is { CacheClusterEnabled: true, HasCacheClusterSize: false })
        {
            stage.CacheClusterSize = SmallestCache;
        }

        if (stage.CanarySettings is { } canary)
        {
            canary.DeploymentId = canary.HasDeploymentId ? canary.DeploymentId : stage.DeploymentId;
            canary.PercentTraffic = canary.HasPercentTraffic ? canary.PercentTraffic : 0;
            canary.UseStageCache = canary.HasUseStageCache && canary.UseStageCache;
        }
    }

    public async Task<AwsFailure?> CheckAsync(Stage stage, RestApiEdit edit)
    {
        if (stage.StageName.Length is 0 or > LongestName || stage.StageName.AsSpan().ContainsAnyExcept(InNames))
        {
            return StageFailures.UnusableName;
        }

        if (stage.CanarySettings?.PercentTraffic is < 0 or > 100)
        {
            return StageFailures.PercentOutOfBounds;
        }

        if (Encoding.UTF8.GetByteCount(stage.AccessLogSettings?.Format ?? "") > LongestAccessLogFormat)
        {
            return StageFailures.AccessLogFormatTooLong;
        }

        return StageVariablesRule.OfRestApis.Check(stage.Variables)
            ?? StageVariablesRule.OfRestApis.Check(stage.CanarySettings?.StageVariableOverrides)
            ?? await CheckDeploymentAsync(stage.DeploymentId, edit)
            ?? await CheckDeploymentAsync(stage.CanarySettings?.DeploymentId ?? stage.DeploymentId, edit)
            ?? await CheckDocumentationAsync(stage, edit)
            ?? await CheckCertificateAsync(stage, edit);
    }

    private static async Task<AwsFailure?> CheckDeploymentAsync(string deploymentId, RestApiEdit edit) =>
        (await edit.FindAsync(DeploymentDocument.Part, deploymentId)).Succeeded ? null : StageFailures.UnknownDeployment;

    private static async Task<AwsFailure?> CheckDocumentationAsync(Stage stage, RestApiEdit edit) =>
        stage.DocumentationVersion.Length == 0
        || (await edit.FindAsync(DocumentationDocument.Versions, stage.DocumentationVersion)).Succeeded
            ? null
            : DocumentationFailures.UnknownVersion;

    private async Task<AwsFailure?> CheckCertificateAsync(Stage stage, RestApiEdit edit) =>
        stage.ClientCertificateId.Length == 0
        || (await certificates.GetAsync(edit.Scope, stage.ClientCertificateId, edit.CancellationToken)).Succeeded
            ? null
            : ClientCertificateFailures.Unknown;
}
