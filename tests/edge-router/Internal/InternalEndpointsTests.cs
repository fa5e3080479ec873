using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Internal;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.EdgeRouter.Transcoding;
using Gatehouse.Protocol;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Gatehouse.EdgeRouter.Tests.Internal;

public sealed partial class InternalEndpointsTests
{
    [Fact]
    public async Task Usage_counts_calls_by_service_and_operation()
    {
        await using var edge = await StartAsync(expectsErrors: true);
        await CallAsync(edge, "lambda", "/2015-03-31/functions");
        await CallAsync(edge, "lambda", "/2015-03-31/functions");
        await CallAsync(edge, "apigateway", "/v2/apis");
        await CallAsync(edge, "apigateway", "/v2/nothing");

        var usage = await JsonAsync(edge, "/_localstack/usage");

        usage.ToJsonString().ShouldBe("""{"apigatewayv2:operation":{"GetApis":1},"lambda:operation":{"ListFunctions":2}}""");
    }

    [Fact]
    public async Task Whatever_the_document_says_can_be_read_is_served()
    {
        await using var edge = await StartAsync(expectsErrors: true);
        using var answer = await GetAsync(edge, "/openapi.yaml");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/yaml");
        var document = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var readable = Readable().Matches(document).Select(match => match.Groups["path"].Value.Replace("{stage}", "ready")).ToArray();

        readable.Length.ShouldBeGreaterThan(10);
        foreach (var path in readable.Except(["/_localstack/diagnose"]))
        {
            using var served = await GetAsync(edge, path);
            served.StatusCode.ShouldNotBe(HttpStatusCode.NotImplemented, path);
        }
    }

    [Fact]
    public async Task The_document_is_a_page_too()
    {
        await using var edge = await StartAsync();

        using var answer = await GetAsync(edge, "/_localstack/swagger");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("openapi: 3.1.0");
    }

    [Fact]
    public async Task The_health_tells_what_it_is_told()
    {
        await using var edge = await StartAsync();

        (await PutAsync(edge, """{"features:initScripts":"initialized","note":1}""")).ShouldBe(HttpStatusCode.OK);
        (await PutAsync(edge, """{"features:persistence":"disabled","edition":"mine"}""")).ShouldBe(HttpStatusCode.OK);
        (await PutAsync(edge, "[]")).ShouldBe(HttpStatusCode.BadRequest);
        (await PutAsync(edge, """{"note":2,"note":3}""")).ShouldBe(HttpStatusCode.BadRequest);
        (await PutAsync(edge, $$"""{"{{new string(':', 2000)}}":2}""")).ShouldBe(HttpStatusCode.BadRequest);

        var health = await JsonAsync(edge, "/_localstack/health");
        health["features"]!.ToJsonString().ShouldBe("""{"initScripts":"initialized","persistence":"disabled"}""");
        ((int)health["note"]!).ShouldBe(1);
        ((string)health["edition"]!).ShouldBe("gatehouse");
        ((string)health["services"]!["lambda"]!).ShouldBe("initializing");
    }

    private static Task<TestEdge> StartAsync(bool expectsErrors = false)
    {
        var nobody = new NoPlane();
        return TestEdge.StartAsync(expectsErrors, services => services
            .AddSingleton(new Blobs.BlobsClient(nobody))
            .AddSingleton(new Administration.AdministrationClient(nobody))
            .AddSingleton(new StackResponses.StackResponsesClient(nobody))
            .AddKeyedSingleton<CallInvoker>("control-plane", nobody)
            .AddSingleton<IAwsApiEntry, AwsApiEntry>()
            .AddSingleton<IInternalEntry, InternalEntry>());
    }

    private static async Task CallAsync(TestEdge edge, string service, string path)
    {
        var request = edge.Request(HttpMethod.Get, path, host: "localhost");
        request.Headers.TryAddWithoutValidation(
            "Authorization", $"AWS4-HMAC-SHA256 Credential=test/20260102/us-east-1/{service}/aws4_request, SignedHeaders=host, Signature=0");
        using var response = await edge.SendAsync(request);
    }

    private static Task<HttpResponseMessage> GetAsync(TestEdge edge, string path) => edge.SendAsync(edge.Request(HttpMethod.Get, path, host: "localhost"));

    private static async Task<HttpStatusCode> PutAsync(TestEdge edge, string body)
    {
        var request = edge.Request(HttpMethod.Put, "/_localstack/health", host: "localhost");
        request.Content = new StringContent(body);
        using var response = await edge.SendAsync(request);
        return response.StatusCode;
    }

    private static async Task<JsonNode> JsonAsync(TestEdge edge, string path)
    {
        using var answer = await GetAsync(edge, path);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    // A path of the document whose first operation is a GET.
    [GeneratedRegex(@"^  (?<path>/\S*):\n    get:", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Readable();
}
