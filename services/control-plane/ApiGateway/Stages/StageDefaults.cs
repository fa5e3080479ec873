using Gatehouse.Aws.ApiGateway;

namespace Gatehouse.ControlPlane.ApiGateway.Stages;

/// <summary>A stage before anything is set on it. LocalStack test_apigateway_common.snapshot.json, recorded at AWS.</summary>
internal static class StageDefaults
{
    public static Stage Create(string name, string deploymentId, TimeProvider time)
    {
        var now = time.GetTimestampInSeconds();
        return new Stage
        {
            StageName = name,
            DeploymentId = deploymentId,
            CacheClusterEnabled = false,
            CacheClusterStatus = "NOT_AVAILABLE",
            TracingEnabled = false,
            CreatedDate = now,
            LastUpdatedDate = now,
        };
    }
}
