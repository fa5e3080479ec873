using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.Protocol;
using Api = Gatehouse.Aws.ApiGatewayV2.Api;
using Route = Gatehouse.Aws.ApiGatewayV2.Route;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

/// <summary>Snapshots of WebSocket APIs.</summary>
internal static class Apis
{
    public const string Id = "a1b2c3d4e5";
    public const string Stage = "dev";

    public const string Function = "app";
    public static readonly string FunctionUri = UriOf(Function);

    /// <summary>An API whose routes all call one function, deployed to one stage.</summary>
    public static ApiSnapshot With(params string[] routeKeys) => Of([.. routeKeys.Select(Route)]);

    public static ApiSnapshot Of(params Route[] routes)
    {
        var api = new Api { ApiId = Id, ProtocolType = "WEBSOCKET", RouteSelectionExpression = "$request.body.action" };
        var contents = new DeploymentContents { DeploymentId = "d1", Api = api };
        contents.Routes.Add(routes);
        contents.Integrations.Add(new Integration { IntegrationId = "fn", IntegrationType = "AWS_PROXY", IntegrationUri = FunctionUri });
        contents.Integrations.Add(new Integration { IntegrationId = "mock", IntegrationType = "MOCK" });
        var snapshot = new ApiSnapshot { AccountId = "000000000000", Region = "us-east-1", Api = api };
        snapshot.Stages.Add(StageOf(Stage, contents, day: 1));
        return snapshot;
    }

    public static string UriOf(string function) =>
        $"arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:000000000000:function:{function}/invocations";

    public static ApiSnapshot Changed(this ApiSnapshot snapshot, System.Action<ApiSnapshot> change)
    {
        change(snapshot);
        return snapshot;
    }

    public static Route Route(string routeKey) => new()
    {
        RouteId = $"r-{routeKey}",
        RouteKey = routeKey,
        AuthorizationType = "NONE",
        Target = "integrations/fn",
    };

    public static StageSnapshot StageOf(string name, DeploymentContents contents, int day) => new()
    {
        Stage = new Stage
        {
            StageName = name,
            CreatedDate = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(new DateTimeOffset(2026, 1, day, 0, 0, 0, TimeSpan.Zero)),
        },
        Deployment = contents,
    };

    public static ApiSnapshot TwoWay(this ApiSnapshot snapshot)
    {
        foreach (var route in snapshot.Stages[0].Deployment.Routes) route.RouteResponseSelectionExpression = "$default";
        return snapshot;
    }
}
