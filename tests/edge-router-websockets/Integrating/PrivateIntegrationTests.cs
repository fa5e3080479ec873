using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;
using Gatehouse.Protocol;
using Google.Protobuf;
using Apis = Gatehouse.EdgeRouterWebSockets.Tests.Hosting.Apis;
using RestVpcLink = Gatehouse.Aws.ApiGateway.VpcLink;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Integrating;

/// <summary>Every case of private-integrations.json: where a connection's integration leads by way of a VPC link.</summary>
public sealed class PrivateIntegrationTests
{
    private const string File = "private-integrations.json";
    private const string LoadBalancer = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/lb/1";

    public static TheoryData<string> Cases => ParityCases.NamesIn(File);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_private_integration_leads_there(string name)
    {
        var @case = ParityCases.Find(File, name);
        await using var backend = await Backend.StartAsync(_ => Task.CompletedTask);
        // Who stands there is told by the path, which the backend has before that of the integration.
        var targets = @case["targets"]!.AsObject().ToDictionary(target => target.Key, target => new Uri($"{backend.Url}/{target.Value}"));
        await using var edge = await RunningEdge.StartAsync(ApiOf(@case), vpcTargets: targets);

        using var response = await edge.HandshakeAsync();

        ((int)response.StatusCode).ShouldBe((int)@case["status"]!);
        if ((string?)@case["backendGets"] is not { } expected) return;
        var asked = await backend.NextAsync();
        $"{asked.Target[1..].Replace("/", " /", StringComparison.Ordinal)} {asked.Headers["Host"]}".ShouldBe(expected);
    }

    [Fact]
    public async Task A_message_for_what_is_not_emulated_is_told_so()
    {
        var @case = ParityCases.Find(File, "what nothing is configured for is not emulated");
        await using var edge = await RunningEdge.StartAsync(ApiOf(@case, "$default"));
        using var client = await edge.ConnectAsync();

        await client.SayAsync("hi");

        (await client.HearAsync()).ShouldStartWith("""{"message": "Not Implemented", """);
    }

    private static ApiSnapshot ApiOf(JsonNode @case, string routeKey = "$connect")
    {
        var route = Apis.Route(routeKey);
        route.Target = "integrations/it";
        return Apis.Of(route).Changed(api =>
        {
            api.VpcLinks.Add(new RestVpcLink { Id = "link1", TargetArns = { LoadBalancer } });
            var integration = JsonParser.Default.Parse<Integration>(@case["integration"]!.ToJsonString());
            integration.IntegrationId = "it";
            api.Stages[0].Deployment.Integrations.Add(integration);
            foreach (var (variable, value) in @case["stageVariables"]?.AsObject() ?? []) api.Stages[0].Stage.StageVariables[variable] = (string)value!;
        });
    }
}
