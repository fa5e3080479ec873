using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;
using Gatehouse.Protocol;
using Apis = Gatehouse.EdgeRouterWebSockets.Tests.Hosting.Apis;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Handshaking;

/// <summary>Every case of gates.json: what a handshake must show before the function of <c>$connect</c> is asked, and in which order.</summary>
public sealed class GateParityTests
{
    private const string Admitting =
        """{"principalId":"ann","policyDocument":{"Version":"2012-10-17","Statement":[{"Action":"*","Effect":"Allow","Resource":"*"}]}}""";

    public static TheoryData<string> Cases => ParityCases.NamesIn("gates.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_handshake_passes_the_gates_as_on_AWS(string name)
    {
        var @case = ParityCases.Find("gates.json", name);
        var api = ApiOf(@case);
        await using var edge = await RunningEdge.StartAsync(api);
        edge.Serve(UsageOf(@case), api);
        edge.Functions.On("guard", GuardOf(@case));

        using var response = await edge.HandshakeAsync(edge.StagePath + (string?)@case["query"], request =>
        {
            foreach (var (header, value) in @case["headers"]?.AsObject() ?? []) request.Headers.Add(header, (string)value!);
        });

        ((int)response.StatusCode).ShouldBe((int)@case["status"]!);
        edge.Functions.HasEvent("$connect").ShouldBe((int)@case["status"]! == 101);
    }

    private static ApiSnapshot ApiOf(JsonNode @case)
    {
        var route = Apis.Route("$connect");
        route.ApiKeyRequired = Is(@case, "keyed");
        if (Is(@case, "guarded")) (route.AuthorizationType, route.AuthorizerId) = ("CUSTOM", "auth1");
        foreach (var parameter in @case["required"]?.AsArray() ?? [])
            route.RequestParameters.Add((string)parameter!, new ParameterConstraints { Required = true });

        return Apis.Of(route).Changed(api =>
        {
            api.Stages[0].Deployment.Authorizers.Add(new Gatehouse.Aws.ApiGatewayV2.Authorizer
            {
                AuthorizerId = "auth1",
                AuthorizerType = "REQUEST",
                AuthorizerUri = Apis.UriOf("guard"),
                IdentitySource = { "route.request.header.Auth" },
            });
            if (@case["usageIdentifierKey"] is not null)
                api.Stages[0].Deployment.Api.ApiKeySelectionExpression = "$context.authorizer.usageIdentifierKey";
            if (Is(@case, "throttled"))
                api.Stages[0].Stage.DefaultRouteSettings = new RouteSettings { ThrottlingRateLimit = 0, ThrottlingBurstLimit = 0 };
        });
    }

    private static string GuardOf(JsonNode @case)
    {
        var answer = JsonNode.Parse(Admitting)!;
        if ((string?)@case["usageIdentifierKey"] is { } key) answer["usageIdentifierKey"] = key;
        return answer.ToJsonString();
    }

    private static UsageSnapshot UsageOf(JsonNode @case) => new()
    {
        AccountId = "000000000000",
        Region = "us-east-1",
        ApiKeys = { new ApiKey { Id = "key1", Value = "a-key-of-more-than-twenty-characters", Enabled = !Is(@case, "disabled") } },
        UsagePlans =
        {
            new UsagePlanSnapshot
            {
                Plan = new UsagePlan { Id = "plan1", ApiStages = { new ApiStage { ApiId = Apis.Id, Stage = (string?)@case["planStage"] ?? Apis.Stage } } },
                ApiKeyIds = { "key1" },
            },
        },
    };

    private static bool Is(JsonNode @case, string fact) => (bool?)@case[fact] is true;
}
