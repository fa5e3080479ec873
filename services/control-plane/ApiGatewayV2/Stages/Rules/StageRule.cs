using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGatewayV2.Apis;
using Gatehouse.ControlPlane.ApiGatewayV2.Deployments;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.Stages;
using Gatehouse.GatewayModel.Names;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Stages.Rules;

/// <summary>What a stage must satisfy within its API.</summary>
internal static class StageRule
{
    public static async Task<AwsFailure?> CheckAsync(Stage stage, ApiEdit edit) =>
        CheckName(stage.StageName)
        ?? StageVariablesRule.OfHttpAndWebSocketApis.Check(stage.StageVariables)
        ?? AccessLogFormatRule.Check(stage.AccessLogSettings)
        ?? (edit.IsWebSocket ? null : CheckHttp(stage))
        ?? await CheckDeploymentAsync(stage, edit);

    private static AwsFailure? CheckName(string name) =>
        StageName.IsValid(name) ? null : StageFailures.UnusableName;

    private static AwsFailure? CheckHttp(Stage stage)
    {
        if (stage.HasClientCertificateId)
        {
            return ApiFailures.WebSocketOnly("clientCertificateId");
        }

        RouteSettings[] settings = [stage.DefaultRouteSettings ?? new(), .. stage.RouteSettings.Values];
        if (settings.Any(each => each.DataTraceEnabled))
        {
            return ApiFailures.WebSocketOnly("dataTraceEnabled");
        }

        return settings.Any(each => each.HasLoggingLevel && each.LoggingLevel != "OFF") ? StageFailures.ExecutionLogsOnHttp : null;
    }

    private static async Task<AwsFailure?> CheckDeploymentAsync(Stage stage, ApiEdit edit) =>
        stage.HasDeploymentId ? (await edit.FindAsync(DeploymentDocument.Part, stage.DeploymentId)).Failure : null;
}
