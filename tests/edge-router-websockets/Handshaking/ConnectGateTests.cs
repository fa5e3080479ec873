using System.Net;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;
using Gatehouse.Protocol;
using Apis = Gatehouse.EdgeRouterWebSockets.Tests.Hosting.Apis;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Handshaking;

/// <summary>What handshakes are asked for beside whom an authorizer admits, and in which order.</summary>
public sealed class ConnectGateTests
{
    private const string Key = "a-key-of-more-than-twenty-characters";

    [Theory]
    [InlineData(Key, "dev", true, 101)]
    [InlineData(null, "dev", true, 403)]
    [InlineData("another", "dev", true, 403)]
    [InlineData(Key, "prod", true, 403)]
    [InlineData(Key, "dev", false, 403)]
    public async Task An_API_key_must_be_enabled_and_in_a_plan_of_the_stage(string? key, string stage, bool enabled, int status)
    {
        await using var edge = await RunningEdge.StartAsync(Keyed());
        edge.Serve(Usage(stage, enabled), Keyed());

        using var response = await edge.HandshakeAsync(change: request =>
        {
            if (key is not null) request.Headers.Add("x-api-key", key);
        });

        ((int)response.StatusCode).ShouldBe(status);
        edge.Functions.HasEvent("$connect").ShouldBe(status == 101);
    }

    [Fact]
    public async Task The_key_that_was_required_stands_in_the_identity_of_every_event()
    {
        await using var edge = await RunningEdge.StartAsync(Keyed("$connect", "$default", "$disconnect"));
        edge.Serve(Usage("dev", enabled: true), Keyed("$connect", "$default", "$disconnect"));

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
        var usage = Usage("dev", enabled: true);
        usage.UsagePlans[0].Plan.Throttle = new ThrottleSettings { RateLimit = 1, BurstLimit = 1 };
        edge.Serve(usage, Keyed());

        using var first = await edge.HandshakeAsync(change: request => request.Headers.Add("x-api-key", Key));
        using var second = await edge.HandshakeAsync(change: request => request.Headers.Add("x-api-key", Key));

        first.StatusCode.ShouldBe(HttpStatusCode.SwitchingProtocols);
        second.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData(Key, 101)]
    [InlineData("another", 403)]
    public async Task The_authorizer_may_name_the_key(string key, int status)
    {
        var api = Keyed().Changed(api =>
        {
            var deployment = api.Stages[0].Deployment;
            deployment.Api.ApiKeySelectionExpression = "$context.authorizer.usageIdentifierKey";
            (deployment.Routes[0].AuthorizationType, deployment.Routes[0].AuthorizerId) = ("CUSTOM", "auth1");
            deployment.Authorizers.Add(
                new Gatehouse.Aws.ApiGatewayV2.Authorizer { AuthorizerId = "auth1", AuthorizerType = "REQUEST", AuthorizerUri = Apis.UriOf("guard") });
        });
        await using var edge = await RunningEdge.StartAsync(api);
        edge.Serve(Usage("dev", enabled: true), api);
        edge.Functions.On("guard", $$$"""
            {"principalId":"ann","usageIdentifierKey":"{{{key}}}",
             "policyDocument":{"Version":"2012-10-17","Statement":[{"Action":"*","Effect":"Allow","Resource":"*"}]}}
            """);

        using var response = await edge.HandshakeAsync();

        ((int)response.StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData("?token=x", "y", 101)]
    [InlineData("?token=", "y", 400)]
    [InlineData("", "y", 400)]
    [InlineData("?token=x", null, 400)]
    public async Task Required_parameters_must_be_there_and_not_blank(string query, string? header, int status)
    {
        var route = Apis.Route("$connect");
        route.RequestParameters.Add("route.request.querystring.token", new ParameterConstraints { Required = true });
        route.RequestParameters.Add("route.request.header.X-Client", new ParameterConstraints { Required = true });
        route.RequestParameters.Add("route.request.header.X-Optional", new ParameterConstraints { Required = false });
        await using var edge = await RunningEdge.StartAsync(Apis.Of(route));

        using var response = await edge.HandshakeAsync(edge.StagePath + query, request =>
        {
            if (header is not null) request.Headers.Add("X-Client", header);
        });

        ((int)response.StatusCode).ShouldBe(status);
        edge.Functions.HasEvent("$connect").ShouldBe(status == 101);
    }

    [Fact]
    public async Task A_throttled_stage_refuses_handshakes_before_anything_is_asked()
    {
        await using var edge = await RunningEdge.StartAsync(Keyed().Changed(api => api.Stages[0].Stage.DefaultRouteSettings = new RouteSettings
        {
            ThrottlingRateLimit = 0,
            ThrottlingBurstLimit = 0,
        }));

        using var response = await edge.HandshakeAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task The_key_is_asked_for_before_the_authorizer_and_the_authorizer_before_parameters()
    {
        var api = Keyed().Changed(api =>
        {
            var route = api.Stages[0].Deployment.Routes[0];
            (route.AuthorizationType, route.AuthorizerId) = ("AWS_IAM", "");
            route.RequestParameters.Add("route.request.querystring.token", new ParameterConstraints { Required = true });
        });
        await using var edge = await RunningEdge.StartAsync(api);
        edge.Serve(Usage("dev", enabled: true), api);

        using var keyless = await edge.HandshakeAsync();
        using var unsigned = await edge.HandshakeAsync(change: request => request.Headers.Add("x-api-key", Key));

        keyless.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        unsigned.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static ApiSnapshot Keyed() => Keyed("$connect");

    private static ApiSnapshot Keyed(params string[] routeKeys) =>
        Apis.With(routeKeys).Changed(api => api.Stages[0].Deployment.Routes[0].ApiKeyRequired = true);

    private static UsageSnapshot Usage(string stage, bool enabled) => new()
    {
        AccountId = "000000000000",
        Region = "us-east-1",
        ApiKeys = { new ApiKey { Id = "key1", Value = Key, Enabled = enabled } },
        UsagePlans =
        {
            new UsagePlanSnapshot
            {
                Plan = new UsagePlan { Id = "plan1", ApiStages = { new ApiStage { ApiId = Apis.Id, Stage = stage } } },
                ApiKeyIds = { "key1" },
            },
        },
    };
}
