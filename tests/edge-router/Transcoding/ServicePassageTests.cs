using System.Net;
using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.EdgeRouter.Transcoding;
using Gatehouse.Protocol;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Gatehouse.EdgeRouter.Tests.Transcoding;

public sealed class ServicePassageTests
{
    [Fact]
    public async Task A_service_with_a_place_of_its_own_is_called_there_as_the_client_called_it()
    {
        var seen = "";
        await using var dynamo = await Backend.StartAsync(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            seen = $"{context.Request.Method} {Backend.RawTarget(context)} {context.Request.Host} {context.Request.Headers["X-Amz-Target"]} {await reader.ReadToEndAsync()}";
            context.Response.StatusCode = 400;
            await context.Response.WriteAsync("""{"__type":"ResourceNotFoundException"}""");
        });
        await using var edge = await StartAsync(new() { ["dynamodb"] = new Uri(dynamo.Url) });

        var answer = await CallAsync(edge, "dynamodb", "/a%2Fb?x=%20");

        seen.ShouldBe("POST /a%2Fb?x=%20 localhost DynamoDB_20120810.GetItem {}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("ResourceNotFoundException");
    }

    [Fact]
    public async Task A_place_of_its_own_goes_before_the_emulation_here()
    {
        await using var s3 = await Backend.StartAsync(context => context.Response.WriteAsync("elsewhere"));
        await using var edge = await StartAsync(new() { ["s3"] = new Uri(s3.Url) });

        var answer = await CallAsync(edge, "s3", "/bucket/key");

        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("elsewhere");
    }

    [Fact]
    public async Task What_is_emulated_nowhere_is_said_aloud()
    {
        await using var edge = await StartAsync([]);

        (await CallAsync(edge, "dynamodb", "/")).StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task A_service_that_is_away_is_unavailable_in_the_clients_protocol()
    {
        await using var edge = await StartAsync(new() { ["dynamodb"] = new Uri("http://127.0.0.1:1") });

        var answer = await CallAsync(edge, "dynamodb", "/");

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .ShouldContain("The configured upstream of dynamodb cannot be reached.");
    }

    private static Task<HttpResponseMessage> CallAsync(TestEdge edge, string service, string target)
    {
        var request = edge.Request(HttpMethod.Post, target, host: "localhost");
        request.Headers.TryAddWithoutValidation(
            "Authorization", $"AWS4-HMAC-SHA256 Credential=test/20260102/us-east-1/{service}/aws4_request, SignedHeaders=host, Signature=0");
        request.Headers.Add("X-Amz-Target", "DynamoDB_20120810.GetItem");
        request.Content = new StringContent("{}");
        return edge.SendAsync(request);
    }

    private static Task<TestEdge> StartAsync(Dictionary<string, Uri> upstreams) => TestEdge.StartAsync(
        more: services => services
            .AddSingleton(new Blobs.BlobsClient(new NoPlane()))
            .AddKeyedSingleton<CallInvoker>("control-plane", new NoPlane())
            .AddSingleton<IAwsApiEntry, AwsApiEntry>(),
        options: new EdgeOptions { Listen = TestEdge.OnFreePort, Upstreams = upstreams });
}
