using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Tests.Hosting;

/// <summary>Snapshots as a control-plane would send them.</summary>
internal static class TestApis
{
    public const string Id = "abc123";
    public const string FunctionArn = "arn:aws:lambda:us-east-1:123456789012:function:orders";

    public static Integration Lambda(string version = "2.0") => new()
    {
        IntegrationId = "lambda1",
        IntegrationType = "AWS_PROXY",
        IntegrationUri = FunctionArn,
        PayloadFormatVersion = version,
    };

    public static Integration HttpProxy(string uri, string method = "ANY") => new()
    {
        IntegrationId = "http1",
        IntegrationType = "HTTP_PROXY",
        IntegrationUri = uri,
        IntegrationMethod = method,
    };

    /// <summary>An HTTP API whose stages all serve the same routes through one integration.</summary>
    public static ApiSnapshot Http(Integration integration, IEnumerable<string> stages, params IEnumerable<string> routeKeys)
    {
        var api = new Api { ApiId = Id, ProtocolType = "HTTP", Name = "test" };
        var deployment = new DeploymentContents { DeploymentId = "d1", Api = api, Integrations = { integration } };
        foreach (var key in routeKeys)
        {
            var target = $"integrations/{integration.IntegrationId}";
            deployment.Routes.Add(new Route { RouteKey = key, RouteId = "r1", AuthorizationType = "NONE", Target = target });
        }

        var snapshot = new ApiSnapshot { AccountId = "123456789012", Region = "us-east-1", Api = api };
        foreach (var stage in stages) snapshot.Stages.Add(new StageSnapshot { Stage = new() { StageName = stage }, Deployment = deployment });
        return snapshot;
    }

    public static ApiSnapshot Changed(this ApiSnapshot snapshot, Action<ApiSnapshot> change)
    {
        var copy = snapshot.Clone();
        change(copy);
        return copy;
    }
}
