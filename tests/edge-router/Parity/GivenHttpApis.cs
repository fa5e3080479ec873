using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;
using CorsConfiguration = Gatehouse.Aws.ApiGatewayV2.Cors;

namespace Gatehouse.EdgeRouter.Tests.Parity;

/// <summary>
/// The HTTP APIs of a case. Their members, all optional:
/// <code>
/// stages, routes    names and route keys; $default
/// integration       as CreateIntegration takes it; a function of format 2.0
/// route, stage      members of every route, of every stage; cors, authorizer: as the operations take them
/// apis              ids: several that differ by them only
/// functionUrl       that it is the URL of a function
/// undeployed        that nothing is deployed to its stages
/// </code>
/// </summary>
internal static class GivenHttpApis
{
    private const string Group = "arn:aws:logs:us-east-1:123456789012:log-group:access";

    public static IEnumerable<DiscoveryEvent> In(JsonObject given, string backend)
    {
        var stages = given["stages"]?.AsArray().Select(stage => (string)stage!) ?? ["$default"];
        var routes = given["routes"]?.AsArray().Select(route => (string)route!) ?? ["$default"];
        var integration = given["integration"] is { } described ? GivenJson.Read<Integration>(described, backend) : TestApis.Lambda();
        integration.IntegrationId = "i1";
        var api = TestApis.Http(integration, stages, routes).Changed(snapshot =>
        {
            if (given["functionUrl"] is not null) snapshot.Api.ProtocolType = "FUNCTION_URL";
            foreach (var stage in snapshot.Stages)
            {
                if (given["stage"] is { } settings) stage.Stage.MergeFrom(GivenJson.Read<Stage>(settings, backend));
                if (given["log"] is { } format) stage.Stage.AccessLogSettings = new() { DestinationArn = Group, Format = (string)format! };
                if (given["cors"] is { } cors) stage.Deployment.Api.CorsConfiguration = GivenJson.Read<CorsConfiguration>(cors);
                if (given["disabledEndpoint"] is not null) stage.Deployment.Api.DisableExecuteApiEndpoint = true;
                if (given["authorizer"] is { } authorizer) stage.Deployment.Authorizers.Add(GivenJson.Read<Authorizer>(authorizer));
                if (given["undeployed"] is not null) stage.Deployment = null!;
                if (given["route"] is not { } members) continue;
                foreach (var route in stage.Deployment.Routes) route.MergeFrom(GivenJson.Read<Route>(members));
            }
        });
        var ids = given["apis"]?.AsArray().Select(id => (string)id!) ?? [TestApis.Id];
        return ids.Select(id => new DiscoveryEvent { Changed = api.Changed(snapshot => snapshot.Api.ApiId = id) });
    }
}
