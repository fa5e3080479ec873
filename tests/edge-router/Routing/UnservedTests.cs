using System.Net;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Tests.Routing;

public sealed class UnservedTests
{
    private static readonly ApiSnapshot Serving = TestApis.Http(TestApis.Lambda(), ["$default"], "GET /a");

    [Fact]
    public Task A_stage_without_a_deployment_is_not_found() => Answers(404, "Not Found", Serving.Changed(s => s.Stages[0].Deployment = null));

    [Fact]
    public Task A_disabled_endpoint_is_not_found() =>
        Answers(404, "Not Found", Serving.Changed(s => s.Stages[0].Deployment.Api.DisableExecuteApiEndpoint = true));

    [Fact]
    public Task An_endpoint_is_disabled_by_deploying_it_so() =>
        Answers(200, message: null, Serving.Changed(s => s.Api.DisableExecuteApiEndpoint = true));

    [Fact]
    public Task A_route_without_a_target_is_an_internal_server_error() =>
        Answers(500, "Internal Server Error", Serving.Changed(s => s.Stages[0].Deployment.Routes[0].ClearTarget()));

    [Fact]
    public Task A_route_to_an_integration_that_is_not_there_is_an_internal_server_error() =>
        Answers(500, "Internal Server Error", Serving.Changed(s => s.Stages[0].Deployment.Routes[0].Target = "integrations/gone"));

    [Fact]
    public Task A_subtype_is_not_emulated_without_an_upstream() =>
        Answers(501, "The integration subtype SQS-SendMessage without GATEHOUSE_UPSTREAM_SQS is not emulated", With(new() { IntegrationType = "AWS_PROXY", IntegrationSubtype = "SQS-SendMessage" }));

    [Fact]
    public Task A_mock_is_not_emulated() =>
        Answers(501, "The integration type MOCK is not emulated", With(new() { IntegrationType = "MOCK" }));

    [Fact]
    public Task A_vpc_link_to_what_nobody_configured_is_not_emulated() =>
        Answers(
        501,
        "The private integration with arn:a, which GATEHOUSE_VPC_TARGETS does not name, is not emulated",
        With(new() { IntegrationType = "HTTP_PROXY", ConnectionType = "VPC_LINK", IntegrationUri = "arn:a" }));

    [Fact]
    public Task An_unknown_payload_format_is_not_emulated() =>
        Answers(501, "The payload format version 3.0 is not emulated", With(TestApis.Lambda("3.0")));

    [Fact]
    public async Task What_has_no_effect_is_warned_of_once_per_snapshot()
    {
        var snapshot = Serving.Changed(s =>
        {
            s.Stages[0].Stage.AccessLogSettings = new() { DestinationArn = "arn:aws:firehose:us-east-1:123456789012:deliverystream/access" };
            s.Stages[0].Deployment.Integrations[0].TlsConfig = new() { ServerNameToVerify = "example.com" };
        });

        await using var edge = await TestEdge.ServingAsync(snapshot);

        foreach (var feature in (string[])["access logs elsewhere than in CloudWatch Logs", "a TLS server name to verify outside of a VPC link"])
        {
            edge.Warnings.Count(line => line.Contains($"configured with {feature}")).ShouldBe(1, feature);
        }
    }

    private static ApiSnapshot With(Integration integration)
    {
        integration.IntegrationId = "i1";
        return TestApis.Http(integration, ["$default"], "GET /a");
    }

    private static async Task Answers(int status, string? message, ApiSnapshot snapshot)
    {
        await using var edge = await TestEdge.ServingAsync(snapshot);

        using var response = await edge.GetAsync("/a");

        response.StatusCode.ShouldBe((HttpStatusCode)status);
        if (message is not null) (await response.Content.ReadAsStringAsync()).ShouldBe($$"""{"message":"{{message}}"}""");
    }
}
