using System.Text.Json;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Tests.Rest.Routing;

public sealed class RestUrlTests
{
    private const string File = "rest/urls.json";

    public static TheoryData<string> Cases => new(ParityCases.In(File).Select(each => (string)each["name"]!));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_url_reaches_this_resource(string name)
    {
        var expected = ParityCases.Named(File, name);
        var methods = expected["methods"]!.AsArray().Select(method => (string)method!);
        await using var edge = await TestEdge.ServingAsync(TestRestApis.Of(TestRestApis.Proxy(), methods));
        var (verb, path) = (((string)expected["request"]!).Split(' ')[0], ((string)expected["request"]!).Split(' ')[1]);

        using var response = await edge.SendAsync(edge.Request(HttpMethod.Parse(verb), path, (string)expected["host"]!));

        ((int)response.StatusCode).ShouldBe((int?)expected["status"] ?? 200);
        response.Headers.GetValues("x-amzn-RequestId").ShouldHaveSingleItem();
        response.Headers.GetValues("x-amz-apigw-id").ShouldHaveSingleItem().ShouldBe("JKJaXmPLvHcESHA=");
        if (expected["resource"] is not { } resource)
        {
            response.Headers.GetValues("x-amzn-ErrorType").ShouldHaveSingleItem().ShouldBe((string)expected["errorType"]!);
            (await response.Content.ReadAsStringAsync()).ShouldBe((string)expected["body"]!);
            return;
        }

        using var sent = JsonDocument.Parse(edge.Execution.Event);
        sent.RootElement.GetProperty("resource").GetString().ShouldBe((string)resource!);
        sent.RootElement.GetProperty("path").GetString().ShouldBe((string)expected["path"]!);
    }

    [Fact]
    public async Task A_disabled_endpoint_is_forbidden()
    {
        var snapshot = TestRestApis.Of(TestRestApis.Proxy(), "GET /pets").Deployed(deployment => deployment.Api.DisableExecuteApiEndpoint = true);
        await using var edge = await TestEdge.ServingAsync(snapshot);

        using var response = await edge.GetAsync("/dev/pets");

        ((int)response.StatusCode).ShouldBe(403);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"message":"Forbidden"}""");
    }

    [Fact]
    public async Task A_stage_without_a_deployment_is_forbidden()
    {
        await using var edge = await TestEdge.ServingAsync(
            TestRestApis.Of(TestRestApis.Proxy(), "GET /pets").Changed(snapshot => snapshot.Stages[0].Deployment = null));

        using var response = await edge.GetAsync("/dev/pets");

        ((int)response.StatusCode).ShouldBe(403);
    }

    [Fact]
    public async Task Rest_apis_stand_beside_http_apis()
    {
        var http = TestApis.Http(TestApis.Lambda(), ["$default"], "GET /pets").Changed(snapshot => snapshot.Api.ApiId = "http123");
        await using var edge = await TestEdge.StartAsync();
        await edge.TellAsync(new DiscoveryEvent { Changed = http }, new DiscoveryEvent { RestApiChanged = TestRestApis.Of(TestRestApis.Proxy(), "GET /pets") });

        using var rest = await edge.SendAsync(edge.Request(HttpMethod.Get, "/restapis/abc123/dev/_user_request_/pets", "localhost"));
        var restEvent = edge.Execution.Event;
        using var plain = await edge.SendAsync(edge.Request(HttpMethod.Get, "/restapis/http123/dev/_user_request_/pets", "localhost"));

        restEvent.ShouldStartWith("""{"resource":"/pets",""");
        edge.Execution.Event.ShouldStartWith("""{"version":"2.0","routeKey":"GET /pets",""");
        rest.Headers.Contains("x-amzn-RequestId").ShouldBeTrue();
        plain.Headers.Contains("Apigw-Requestid").ShouldBeTrue();
    }
}
