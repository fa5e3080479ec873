using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Deployments;
using Gatehouse.ControlPlane.ApiGateway.Documentation;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Stages;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.ApiGateway.OpenApi.Exporting;

/// <summary>Reads what stages serve.</summary>
internal sealed class ExportedStages(RestApiReader apis)
{
    public async Task<Outcome<ExportedStage>> ReadAsync(CallScope scope, string apiId, string stageName, CancellationToken cancellationToken)
    {
        var stage = await apis.GetAsync(scope, apiId, StageDocument.Part, stageName, cancellationToken);
        if (!stage.Succeeded)
        {
            return stage.Failure;
        }

        var id = stage.Value.DeploymentId;
        var deployment = await apis.FindAsync(scope, apiId, DeploymentDocument.Part, id, cancellationToken);
        var contents = await apis.FindAsync(scope, apiId, DeploymentDocument.Contents, id, cancellationToken);
        if (!deployment.Succeeded || !contents.Succeeded)
        {
            return (deployment.Failure ?? contents.Failure)!;
        }

        var documentation = await apis.FindAsync(
            scope, apiId, DocumentationDocument.Contents, stage.Value.DocumentationVersion, cancellationToken);
        return new ExportedStage(
            stage.Value, contents.Value, deployment.Value.CreatedDate, documentation.Succeeded ? [.. documentation.Value.Items] : []);
    }
}

/// <summary>A stage and what it serves.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Contents">What was deployed to it.</param>
/// <param name="DeployedAt">When that was.</param>
/// <param name="Documentation">The parts of the documentation version that it shows.</param>
internal sealed record ExportedStage(
    Stage Stage, RestDeploymentContents Contents, Timestamp DeployedAt, IReadOnlyList<DocumentationPart> Documentation);
