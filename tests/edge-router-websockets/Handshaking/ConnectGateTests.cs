using System.Net;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;
using Gatehouse.Protocol;
using Apis = Gatehouse.EdgeRouterWebSockets.Tests.Hosting.Apis;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Handshaking;

/// <summary>What an API key means to a connection. Which handshakes one lets in stands in gates.json.</summary>
public sealed class ConnectGateTests
{
    private const string Key = "a-key-of-more-than-twenty-characters";

    [Fact]
    public async Task The_key_that_was_required_stands_in_the_identity_of_every_event()
    {
        await using var edge = await RunningEdge.StartAsync(Keyed("$connect", "$default", "$disconnect"));
        edge.Serve(Usage(), Keyed("$connect", "$default", "$disconnect"));

        using (var client = await RawClient.ConnectAsync(edge, $"x-api-key: {Key}\r\n")) await client.SendAsync(RawClient.Text, "hi"u8.ToArray());

        foreach (var routeKey in new[] { "$connect", "$default", "$disconnect" })
        {
            var identity = (await edge.Functions.EventOf(routeKey))["requestContext"]!["identity"]!;
            ((string?)identity["apiKey"], (string?)identity["apiKeyId"]).ShouldBe((Key, "key1"), routeKey);
        }
    }

    [Fact]
    public async Task A_key_that_nobody_asked_for_is_not_told_of()
    {
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect"));

        using var client = await RawClient.ConnectAsync(edge, $"x-api-key: {Key}\r\n");

        (await edge.Functions.EventOf("$connect"))["requestContext"]!["identity"]!["apiKey"].ShouldBeNull();
    }

    [Fact]
    public async Task A_key_that_calls_too_often_is_throttled()
    {
        await using var edge = await RunningEdge.StartAsync(Keyed());
        var usage = Usage();
        usage.UsagePlans[0].Plan.Throttle = new ThrottleSettings { RateLimit = 1, BurstLimit = 1 };
        edge.Serve(usage, Keyed());

        using var first = await edge.HandshakeAsync(change: request => request.Headers.Add("x-api-key", Key));
        using var second = await edge.HandshakeAsync(change: request => request.Headers.Add("x-api-key", Key));

        first.StatusCode.ShouldBe(HttpStatusCode.SwitchingProtocols);
        second.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static ApiSnapshot Keyed() => Keyed("$connect");

    private static ApiSnapshot Keyed(params string[] routeKeys) =>
        Apis.With(routeKeys).Changed(api => api.Stages[0].Deployment.Routes[0].ApiKeyRequired = true);

    private static UsageSnapshot Usage() => new()
    {
        AccountId = "000000000000",
        Region = "us-east-1",
        ApiKeys = { new ApiKey { Id = "key1", Value = Key, Enabled = true } },
        UsagePlans =
        {
            new UsagePlanSnapshot
            {
                Plan = new UsagePlan { Id = "plan1", ApiStages = { new ApiStage { ApiId = Apis.Id, Stage = Apis.Stage } } },
                ApiKeyIds = { "key1" },
            },
        },
    };
}
