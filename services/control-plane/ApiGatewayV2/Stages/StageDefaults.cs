using Gatehouse.Aws.ApiGatewayV2;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Stages;

/// <summary>
/// A stage before anything is set on it.
/// hashicorp/terraform-provider-aws internal/service/apigatewayv2/stage_test.go, run against AWS.
/// </summary>
internal static class StageDefaults
{
    public static Stage Create(string name, bool isWebSocket, TimeProvider time)
    {
        var now = time.GetTimestampInSeconds();
        var settings = new RouteSettings { DetailedMetricsEnabled = false };
        if (isWebSocket)
        {
            settings.DataTraceEnabled = false;
            settings.LoggingLevel = "OFF";
        }

        return new Stage { StageName = name, CreatedDate = now, LastUpdatedDate = now, AutoDeploy = false, DefaultRouteSettings = settings };
    }
}
