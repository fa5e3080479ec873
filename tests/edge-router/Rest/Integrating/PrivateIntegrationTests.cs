using System.Net;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.EdgeRouter.Tests.Rest.Integrating;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-private-integration.html</summary>
public sealed class PrivateIntegrationTests
{
    private const string LoadBalancer = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/lb/1";
    private const string Listener = "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/lb/1/2";

    [Theory]
    [InlineData("HTTP", "http://nlb.example/pets/{id}", "/pets/7 nlb.example")]
    [InlineData("HTTP_PROXY", "http://nlb.example/pets/{id}", "/pets/7?x=1 nlb.example")]
    [InlineData("HTTP_PROXY", "http://nlb.example:8080?own=1", "/?own=1&x=1 nlb.example:8080")]
    [InlineData("HTTP_PROXY", "https://nlb.example/", "/?x=1 nlb.example")]
    [InlineData("HTTP_PROXY", "https://nlb.example:443/a", "/a?x=1 nlb.example")]
    [InlineData("HTTP", "http://nlb.example:80/a", "/a nlb.example")]
    public async Task The_link_says_where_the_backend_is_and_the_URI_what_is_asked_of_it(string type, string uri, string seen)
    {
        await using var backend = await TellingAsync();
        await using var edge = await ServingAsync(Private(type, uri), (LoadBalancer, backend.Url));

        (await AskAsync(edge)).ShouldBe(seen);
    }

    [Theory]
    [InlineData("link1")]
    [InlineData("${stageVariables.vpcLinkId}")]
    public async Task A_stage_variable_may_name_the_link(string connectionId)
    {
        await using var backend = await TellingAsync();
        var integration = Private("HTTP_PROXY", "http://nlb.example/a");
        integration.ConnectionId = connectionId;
        await using var edge = await ServingAsync(integration, (LoadBalancer, backend.Url));

        (await AskAsync(edge)).ShouldBe("/a?x=1 nlb.example");
    }

    [Fact]
    public async Task The_port_chooses_among_the_listeners_of_a_load_balancer()
    {
        await using var backend = await Backend.StartAsync(context => context.Response.WriteAsync("any"));
        await using var other = await Backend.StartAsync(context => context.Response.WriteAsync("8443"));
        (string, string)[] targets = [(LoadBalancer, backend.Url), (LoadBalancer + ":8443", other.Url)];
        await using var edge = await ServingAsync(Private("HTTP_PROXY", "http://nlb.example:8443/a"), targets);
        await using var second = await ServingAsync(Private("HTTP_PROXY", "http://nlb.example:8080/a"), targets);

        (await AskAsync(edge)).ShouldBe("8443");
        (await AskAsync(second)).ShouldBe("any");
    }

    [Fact]
    public async Task An_integration_may_name_the_load_balancer_itself_and_a_link_of_the_second_version()
    {
        await using var backend = await TellingAsync();
        var integration = Private("HTTP_PROXY", "http://alb.example/a");
        integration.ConnectionId = "second";
        integration.IntegrationTarget = Listener;
        await using var edge = await ServingAsync(integration, (Listener, backend.Url));

        (await AskAsync(edge)).ShouldBe("/a?x=1 alb.example");
    }

    [Theory]
    [InlineData("HTTP")]
    [InlineData("HTTP_PROXY")]
    public async Task A_mapped_host_comes_before_the_one_in_the_URI(string type)
    {
        await using var backend = await Backend.StartAsync(context => context.Response.WriteAsync(context.Request.Host.Value!));
        var integration = Private(type, "http://nlb.example/a");
        integration.RequestParameters["integration.request.header.Host"] = "'mapped.example'";
        await using var edge = await ServingAsync(integration, (LoadBalancer, backend.Url));

        (await AskAsync(edge)).ShouldBe("mapped.example");
    }

    [Theory]
    [InlineData("HTTP")]
    [InlineData("HTTP_PROXY")]
    public async Task Without_anything_configured_it_is_said_that_nothing_stands_there(string type)
    {
        await using var edge = await ServingAsync(Private(type, "http://nlb.example/a"));

        using var response = await edge.GetAsync("/dev/a/7");

        response.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
        (await response.Content.ReadAsStringAsync()).ShouldContain($"{LoadBalancer}, which GATEHOUSE_VPC_TARGETS does not name, is not emulated");
        edge.Warnings.ShouldContain(line => line.Contains(LoadBalancer) && line.Contains("GATEHOUSE_VPC_TARGETS"));
    }

    [Fact]
    public async Task A_link_that_there_is_not_fails_every_request()
    {
        var integration = Private("HTTP", "http://nlb.example/a");
        integration.ConnectionId = "none";
        await using var edge = await ServingAsync(integration);

        using var response = await edge.GetAsync("/dev/a/7");

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        edge.Warnings.ShouldContain(line => line.Contains("there is no VPC link 'none'"));
    }

    private static Task<Backend> TellingAsync() =>
        Backend.StartAsync(context => context.Response.WriteAsync($"{Backend.RawTarget(context)} {context.Request.Host.Value}"));

    private static async Task<string> AskAsync(TestEdge edge)
    {
        using var response = await edge.GetAsync("/dev/a/7?x=1");
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static Integration Private(string type, string uri) => new()
    {
        Type = type,
        HttpMethod = "ANY",
        Uri = uri,
        ConnectionType = "VPC_LINK",
        ConnectionId = "link1",
        RequestParameters = { ["integration.request.path.id"] = "method.request.path.id" },
        IntegrationResponses = { ["200"] = new IntegrationResponse { StatusCode = "200" } },
    };

    private static async Task<TestEdge> ServingAsync(Integration integration, params (string Arn, string Url)[] targets)
    {
        var options = new EdgeOptions
        {
            Listen = TestEdge.OnFreePort,
            VpcTargets = targets.ToDictionary(target => target.Arn, target => new Uri(target.Url)),
        };
        var edge = await TestEdge.StartAsync(options: options);
        await edge.TellAsync(TestRestApis.Of(integration, "GET /a/{id}").Changed(snapshot =>
        {
            snapshot.VpcLinks.Add(new VpcLink { Id = "link1", TargetArns = { LoadBalancer } });
            snapshot.Stages[0].Stage.Variables["vpcLinkId"] = "link1";
        }));
        return edge;
    }
}
