using System.Net;
using Gatehouse.EdgeRouter.Origins;
using Gatehouse.EdgeRouter.Tests.Hosting;

namespace Gatehouse.EdgeRouter.Tests.Origins;

public sealed class OriginGuardTests
{
    [Theory]
    [InlineData("https://app.localstack.cloud")]
    [InlineData("http://localhost:4566")]
    [InlineData("https://localhost.localstack.cloud:4566")]
    [InlineData("file://")]
    public async Task Pages_of_trusted_origins_are_served_and_may_read_the_answer(string origin)
    {
        await using var edge = await StartAsync();

        using var response = await SendAsync(edge, HttpMethod.Post, "/v2/apis", ("Origin", origin));

        response.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe([origin]);
        response.Headers.Vary.ShouldBe(["Origin"]);
    }

    [Theory]
    [InlineData("/v2/apis")]
    [InlineData("/2015-03-31/functions")]
    [InlineData("/_localstack/state/reset")]
    [InlineData("/@connections/L0SM9cOFvHcCIhw=")]
    [InlineData("/bucket/key")]
    public async Task Pages_of_foreign_origins_are_refused(string path)
    {
        await using var edge = await StartAsync();

        foreach (var origin in new[] { "https://evil.example", "http://localhost:3000", "http://localhost.evil.example:4566", "null" })
        {
            using var response = await SendAsync(edge, HttpMethod.Post, path, ("Origin", origin));

            response.StatusCode.ShouldBe(HttpStatusCode.Forbidden, origin);
            response.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse(origin);
        }
    }

    [Theory]
    [InlineData("Referer", "https://evil.example/page", false)]
    [InlineData("Referer", "http://localhost:3000/page", true)]
    [InlineData("Referer", "http://localhost:4566/page", true)]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    [InlineData("Sec-Fetch-Site", "none", true)]
    [InlineData("User-Agent", "aws-cli/2.9", true)]
    public async Task Without_an_origin_what_else_a_browser_says_decides(string header, string value, bool served)
    {
        await using var edge = await StartAsync();

        using var response = await SendAsync(edge, HttpMethod.Get, "/?Action=DeleteStack", (header, value));

        response.StatusCode.ShouldBe(served ? HttpStatusCode.NotImplemented : HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("localhost:4566", true)]
    [InlineData("LOCALHOST", true)]
    [InlineData("127.0.0.1:4566", true)]
    [InlineData("[::1]:4566", true)]
    [InlineData("gatehouse:4566", true)]
    [InlineData("host.docker.internal:4566", true)]
    [InlineData("gatehouse.default.svc.cluster.local:4566", true)]
    [InlineData("bucket.s3.localhost.localstack.cloud:4566", true)]
    [InlineData("lambda.us-east-1.amazonaws.com", true)]
    [InlineData("rebound.evil.example:4566", false)]
    [InlineData("evil-localhost.localstack.cloud", false)]
    [InlineData("notamazonaws.com", false)]
    public async Task Names_that_somebody_else_could_point_here_are_refused(string host, bool served)
    {
        await using var edge = await StartAsync();

        using var response = await edge.SendAsync(edge.Request(HttpMethod.Get, "/v2/apis", host));

        response.StatusCode.ShouldBe(served ? HttpStatusCode.NotImplemented : HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_page_that_had_its_name_resolve_here_is_refused_although_its_origin_is_the_host()
    {
        await using var edge = await StartAsync();
        var request = edge.Request(HttpMethod.Post, "/v2/apis", "evil.example:4566");
        request.Headers.Add("Origin", "http://evil.example:4566");

        using var response = await edge.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_page_that_the_edge_serves_under_another_port_is_trusted()
    {
        await using var edge = await StartAsync();
        var request = edge.Request(HttpMethod.Post, "/v2/apis", "127.0.0.1:14566");
        request.Headers.Add("Origin", "http://127.0.0.1:14566");

        using var response = await edge.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task A_preflight_is_answered_with_what_it_asks_for()
    {
        await using var edge = await StartAsync();

        using var response = await SendAsync(
            edge, HttpMethod.Options, "/", ("Origin", "http://localhost:4566"), ("Access-Control-Request-Method", "POST"),
            ("Access-Control-Request-Headers", "x-amz-target,authorization"), ("Access-Control-Request-Private-Network", "true"));

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        response.Headers.GetValues("Access-Control-Allow-Headers").ShouldBe(["x-amz-target,authorization"]);
        response.Headers.GetValues("Access-Control-Allow-Methods").Single().ShouldContain("PATCH");
        response.Headers.GetValues("Access-Control-Allow-Private-Network").ShouldBe(["true"]);
    }

    [Fact]
    public async Task The_user_names_more_origins_headers_and_hosts()
    {
        await using var edge = await StartAsync(new OriginOptions
        {
            MoreOrigins = ["http://localhost:3000"],
            MoreExposedHeaders = ["x-mine"],
            MoreRequestHeaders = ["x-ours"],
            MoreHosts = ["dev.example"],
        });
        var request = edge.Request(HttpMethod.Post, "/v2/apis", "api.dev.example:4566");
        request.Headers.Add("Origin", "http://localhost:3000");

        using var response = await edge.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
        response.Headers.GetValues("Access-Control-Expose-Headers").Single().ShouldEndWith("x-mine");
        response.Headers.GetValues("Access-Control-Allow-Headers").ShouldBe(["x-ours"]);
    }

    [Fact]
    public async Task Checks_headers_preflights_and_the_mark_can_be_turned_off()
    {
        await using var edge = await StartAsync(new OriginOptions { RefusesForeign = false, WritesHeaders = false, AnswersPreflights = false, MarksAnswers = false });
        var request = edge.Request(HttpMethod.Options, "/v2/apis", "evil.example:4566");
        request.Headers.Add("Origin", "https://evil.example");

        using var response = await edge.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
        response.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        response.Headers.Contains("x-localstack").ShouldBeFalse();
    }

    [Fact]
    public async Task Answers_of_the_AWS_APIs_and_refusals_are_marked_and_those_of_APIs_are_not()
    {
        await using var edge = await StartAsync();
        await edge.TellAsync(TestApis.Http(TestApis.Lambda(), ["$default"], "GET /served"));

        using var aws = await SendAsync(edge, HttpMethod.Get, "/v2/apis");
        using var refused = await SendAsync(edge, HttpMethod.Get, "/v2/apis", ("Origin", "https://evil.example"));
        using var api = await edge.GetAsync("/nowhere");

        aws.Headers.Contains("x-localstack").ShouldBeTrue();
        refused.Headers.Contains("x-localstack").ShouldBeTrue();
        api.Headers.Contains("x-localstack").ShouldBeFalse();
    }

    [Theory]
    [InlineData($"{TestApis.Id}.execute-api.localhost:4566", "/")]
    [InlineData($"{TestApis.Id}.execute-api.evil.example", "/")]
    [InlineData("evil.example:4566", $"/_aws/execute-api/{TestApis.Id}/$default/")]
    [InlineData("localhost:4566", $"/restapis/{TestApis.Id}/$default/_user_request_/")]
    public async Task Traffic_of_APIs_is_the_APIs_own_matter(string host, string path)
    {
        await using var edge = await StartAsync();
        await edge.TellAsync(TestApis.Http(TestApis.Lambda(), ["$default"], "GET /served"));
        var request = edge.Request(HttpMethod.Options, path, host);
        request.Headers.Add("Origin", "https://evil.example");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var response = await edge.SendAsync(request);

        // The API has no route for it, and no CORS settings.
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    private static Task<TestEdge> StartAsync(OriginOptions? origins = null) => TestEdge.StartAsync(
        options: new EdgeOptions { Listen = TestEdge.OnFreePort, Origins = origins ?? new OriginOptions() });

    private static Task<HttpResponseMessage> SendAsync(TestEdge edge, HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        var request = edge.Request(method, path, "localhost:4566");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return edge.SendAsync(request);
    }
}
