using Gatehouse.Aws.ApiGatewayV2;

namespace Gatehouse.ControlPlane.Tests;

public sealed class IntegrationTests
{
    [Theory]
    [InlineData("MOCK")]
    [InlineData("AWS")]
    [InlineData("HTTP")]
    public async Task An_HTTP_API_takes_proxies_only(string type)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();

        var failure = await bench.FailAsync(new CreateIntegrationRequest { ApiId = api.ApiId, IntegrationType = type });

        failure.Code.ShouldBe("BadRequestException");
    }

    [Theory]
    [InlineData("HTTP_PROXY", "2.0")]
    [InlineData("AWS_PROXY", "3.0")]
    public async Task A_payload_format_that_the_type_does_not_have_is_refused(string type, string version)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();

        var failure = await bench.FailAsync(
            new CreateIntegrationRequest { ApiId = api.ApiId, IntegrationType = type, PayloadFormatVersion = version });

        failure.Code.ShouldBe("BadRequestException");
    }

    [Fact]
    public async Task A_WebSocket_integration_waits_29_seconds_at_most()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.WebSocketApiAsync();

        var failure = await bench.FailAsync(
            new CreateIntegrationRequest { ApiId = api.ApiId, IntegrationType = "AWS_PROXY", TimeoutInMillis = 30_000 });

        failure.Message.ShouldBe("Timeout should be between 50 ms and 29000 ms");
    }

    [Fact]
    public async Task A_function_is_called_by_POST()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();

        var integration = await bench.CallAsync<Integration>(new CreateIntegrationRequest
        {
            ApiId = api.ApiId,
            IntegrationType = "AWS_PROXY",
            IntegrationUri = "arn:aws:lambda:us-east-1:000000000000:function:f",
            PayloadFormatVersion = "2.0",
        });

        integration.IntegrationMethod.ShouldBe("POST");
    }

    [Fact]
    public async Task Mappings_merge_and_empty_ones_go()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        var integration = await bench.CallAsync<Integration>(new CreateIntegrationRequest
        {
            ApiId = api.ApiId,
            IntegrationType = "HTTP_PROXY",
            IntegrationMethod = "GET",
            IntegrationUri = "https://example.com",
            RequestParameters = { ["append:header.a"] = "1", ["append:header.b"] = "2" },
            ResponseParameters = { ["200"] = Parameters("x"), ["500"] = Parameters("y") },
        });

        var updated = await bench.CallAsync<Integration>(new UpdateIntegrationRequest
        {
            ApiId = api.ApiId,
            IntegrationId = integration.IntegrationId,
            RequestParameters = { ["append:header.a"] = "", ["append:header.c"] = "3" },
            ResponseParameters = { ["200"] = new IntegrationParameters() },
        });

        updated.RequestParameters.Keys.Order().ShouldBe(["append:header.b", "append:header.c"]);
        updated.ResponseParameters.Keys.ShouldBe(["500"]);
    }

    [Fact]
    public async Task A_managed_integration_is_not_deleted()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.CallAsync<Api>(new CreateApiRequest { Name = "q", ProtocolType = "HTTP", Target = "https://example.com" });
        var integration = (await bench.CallAsync<IntegrationPage>(new GetIntegrationsRequest { ApiId = api.ApiId })).Items[0];

        var failure = await bench.FailAsync(new DeleteIntegrationRequest { ApiId = api.ApiId, IntegrationId = integration.IntegrationId });

        failure.Code.ShouldBe("BadRequestException");
    }

    private static IntegrationParameters Parameters(string value) => new() { Entries = { ["append:header.h"] = value } };
}
