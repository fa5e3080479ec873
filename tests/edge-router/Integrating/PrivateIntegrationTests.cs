using System.Net;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.EdgeRouter.Tests.Integrating;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html</summary>
public sealed class PrivateIntegrationTests
{
    private const string Listener = "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/lb/1/2";

    [Theory]
    [InlineData("$default", "/pets/7?x=1", "/pets/7?x=1")]
    [InlineData("dev", "/dev/pets/7", "/dev/pets/7")]
    public async Task The_whole_path_is_passed_on_with_its_stage(string stage, string requested, string seen)
    {
        await using var backend = await Backend.StartAsync(context => context.Response.WriteAsync(Backend.RawTarget(context)));
        await using var edge = await ServingAsync(backend.Url, Private(Listener), stage);

        using var response = await edge.GetAsync(requested);

        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(seen);
    }

    [Fact]
    public async Task A_mapped_path_leaves_the_stage_out()
    {
        await using var backend = await Backend.StartAsync(context => context.Response.WriteAsync(Backend.RawTarget(context)));
        var integration = Private(Listener);
        integration.RequestParameters["overwrite:path"] = "$request.path";
        await using var edge = await ServingAsync(backend.Url, integration, "dev");

        using var response = await edge.GetAsync("/dev/pets/7");

        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("/pets/7");
    }

    [Fact]
    public async Task A_filter_of_instances_is_no_part_of_the_name()
    {
        await using var backend = await Backend.StartAsync(context => context.Response.WriteAsync("here"));
        await using var edge = await ServingAsync(backend.Url, Private(Listener + "?attribute=value"), "$default");

        using var response = await edge.GetAsync("/pets/7");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task With_a_server_name_the_way_is_TLS_and_fails_where_there_is_none()
    {
        await using var backend = await Backend.StartAsync(context => context.Response.WriteAsync("plain"));
        var integration = Private(Listener);
        integration.TlsConfig = new TlsConfig { ServerNameToVerify = "pets.example" };
        await using var edge = await ServingAsync(backend.Url, integration, "$default");

        using var response = await edge.GetAsync("/pets/7");

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    private static Integration Private(string arn) => new()
    {
        IntegrationId = "i",
        IntegrationType = "HTTP_PROXY",
        IntegrationMethod = "ANY",
        IntegrationUri = arn,
        ConnectionType = "VPC_LINK",
        ConnectionId = "link1",
    };

    private static async Task<TestEdge> ServingAsync(string url, Integration integration, string stage)
    {
        var targets = new Dictionary<string, Uri> { [Listener] = new(url) };
        var edge = await TestEdge.StartAsync(options: new EdgeOptions { Listen = TestEdge.OnFreePort, VpcTargets = targets });
        await edge.TellAsync(TestApis.Http(integration, [stage], "GET /pets/{id}"));
        return edge;
    }
}
