using System.Net;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.EdgeRouter.Tests.Endpoints;

/// <summary>Source: AWS API reference, API_Integration (uri); how emulators tell services apart: LocalStack aws/protocol/service_router.py.</summary>
public sealed class AwsUpstreamTests
{
    [Theory]
    [InlineData("s3:path/{bucket}/a", "GET /things/a  us-east-1/s3")]
    [InlineData("sqs:action/SendMessage", "GET /?Action=SendMessage  us-east-1/sqs")]
    [InlineData("dynamodb:action/GetItem", "GET / DynamoDB_20120810.GetItem us-east-1/dynamodb")]
    public async Task A_service_is_reached_by_path_or_action(string what, string seen)
    {
        await using var upstream = await Backend.StartAsync(context =>
        {
            var scope = context.Request.Headers.Authorization.ToString().Split('/');
            return context.Response.WriteAsync(
                $"{context.Request.Method} {Backend.RawTarget(context)} {context.Request.Headers["X-Amz-Target"]} {scope[2]}/{scope[3]}");
        });
        var integration = Calling(what);
        integration.RequestParameters["integration.request.path.bucket"] = "'things'";

        (await AnswerAsync(upstream, integration)).ShouldBe(seen);
    }

    [Fact]
    public async Task A_call_is_signed_on_behalf_of_the_apis_account()
    {
        await using var upstream = await Backend.StartAsync(context =>
            context.Response.WriteAsync($"{context.Request.Headers["X-Amz-Date"]} {context.Request.Headers.Authorization}"));

        (await AnswerAsync(upstream, Calling("s3:path/things"))).ShouldMatch(
            "^[0-9]{8}T[0-9]{6}Z AWS4-HMAC-SHA256 Credential=[0-9]{12}/[0-9]{8}/us-east-1/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature=[0-9a-f]{64}$");
    }

    private static Integration Calling(string what)
    {
        var integration = new Integration { Type = "AWS", HttpMethod = "GET", Uri = $"arn:aws:apigateway:us-east-1:{what}" };
        integration.IntegrationResponses["200"] = new IntegrationResponse { StatusCode = "200" };
        return integration;
    }

    private static async Task<string> AnswerAsync(Backend upstream, Integration integration)
    {
        var options = new EdgeOptions { Listen = [new IPEndPoint(IPAddress.Loopback, 0)], AwsUpstream = new Uri(upstream.Url) };
        await using var edge = await TestEdge.StartAsync(options: options);
        await edge.TellAsync(new DiscoveryEvent { RestApiChanged = TestRestApis.Of(integration, "GET /a") });

        using var response = await edge.GetAsync("/dev/a");

        return await response.Content.ReadAsStringAsync();
    }
}
