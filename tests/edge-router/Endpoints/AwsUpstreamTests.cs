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
        var integration = new Integration { Type = "AWS", HttpMethod = "GET", Uri = $"arn:aws:apigateway:us-east-1:{what}" };
        integration.RequestParameters["integration.request.path.bucket"] = "'things'";
        integration.IntegrationResponses["200"] = new IntegrationResponse { StatusCode = "200" };
        var options = new EdgeOptions { Listen = [new IPEndPoint(IPAddress.Loopback, 0)], AwsUpstream = new Uri(upstream.Url) };
        await using var edge = await TestEdge.StartAsync(options: options);
        await edge.TellAsync(new DiscoveryEvent { RestApiChanged = TestRestApis.Of(integration, "GET /a") });

        using var response = await edge.GetAsync("/dev/a");

        (await response.Content.ReadAsStringAsync()).ShouldBe(seen);
    }
}
