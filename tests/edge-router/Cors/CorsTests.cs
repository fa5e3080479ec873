using System.Net;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;
using CorsConfiguration = Gatehouse.Aws.ApiGatewayV2.Cors;

namespace Gatehouse.EdgeRouter.Tests.Cors;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html</summary>
public sealed class CorsTests
{
    private const string Origin = "https://app.example.com";

    [Fact]
    public async Task A_preflight_is_answered_without_the_integration()
    {
        await using var edge = await TestEdge.ServingAsync(WithCors(Credentialed(), "GET /a"));

        using var response = await edge.SendAsync(Preflight(edge, "/a"));

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        HeadersOf(response).ShouldBe([
            "Access-Control-Allow-Credentials: true",
            "Access-Control-Allow-Headers: content-type,x-a",
            "Access-Control-Allow-Methods: GET,POST",
            $"Access-Control-Allow-Origin: {Origin}",
            "Access-Control-Max-Age: 300",
            "Vary: origin",
        ]);
        edge.Execution.Request.ShouldBeNull();
    }

    [Fact]
    public async Task A_preflight_needs_no_route()
    {
        await using var edge = await TestEdge.ServingAsync(WithCors(Credentialed(), "GET /a"));

        using var response = await edge.SendAsync(Preflight(edge, "/nowhere"));

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_preflight_from_elsewhere_gets_no_permission()
    {
        await using var edge = await TestEdge.ServingAsync(WithCors(Credentialed(), "GET /a"));

        using var response = await edge.SendAsync(Preflight(edge, "/a", "https://evil.example.com"));

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        HeadersOf(response).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_options_request_that_is_no_preflight_is_an_ordinary_one()
    {
        await using var edge = await TestEdge.ServingAsync(WithCors(Credentialed(), "OPTIONS /a"));

        using var response = await edge.SendAsync(edge.Request(HttpMethod.Options, "/a"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        edge.Execution.Request.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("ANY /a", HttpStatusCode.InternalServerError)]
    [InlineData("$default", HttpStatusCode.InternalServerError)]
    [InlineData("OPTIONS /a", HttpStatusCode.NoContent)]
    public async Task A_guarded_route_of_every_method_guards_preflights_too(string routeKey, HttpStatusCode status)
    {
        await using var edge = await TestEdge.StartAsync(expectsErrors: true);
        await edge.TellAsync(WithCors(Credentialed(), routeKey).Changed(s => s.Stages[0].Deployment.Routes[0].AuthorizationType = "JWT"));

        using var response = await edge.SendAsync(Preflight(edge, "/a"));

        response.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task Answers_carry_the_policy_instead_of_the_functions_own_headers()
    {
        await using var edge = await TestEdge.ServingAsync(WithCors(Credentialed(), "GET /a"));
        edge.Execution.Result = """{"statusCode":200,"headers":{"access-control-allow-origin":"*","access-control-allow-methods":"PUT","vary":"accept"}}""";

        using var response = await edge.SendAsync(FromBrowser(edge, "/a"));

        HeadersOf(response).ShouldBe([
            "Access-Control-Allow-Credentials: true",
            $"Access-Control-Allow-Origin: {Origin}",
            "Access-Control-Expose-Headers: x-b",
            "Vary: accept,origin",
        ]);
    }

    [Fact]
    public async Task Failures_carry_the_policy()
    {
        await using var edge = await TestEdge.ServingAsync(WithCors(Credentialed(), "GET /a"));

        using var response = await edge.SendAsync(FromBrowser(edge, "/nowhere"));

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        HeadersOf(response).ShouldContain($"Access-Control-Allow-Origin: {Origin}");
    }

    [Fact]
    public async Task Backends_answers_carry_the_policy()
    {
        await using var backend = await Backend.StartAsync(context =>
        {
            context.Response.Headers.AccessControlAllowOrigin = "https://backend";
            return Task.CompletedTask;
        });
        var snapshot = TestApis.Http(TestApis.HttpProxy(backend.Url), ["$default"], "GET /a")
            .Changed(s => s.Stages[0].Deployment.Api.CorsConfiguration = new() { AllowOrigins = { "*" } });
        await using var edge = await TestEdge.ServingAsync(snapshot);

        using var response = await edge.SendAsync(FromBrowser(edge, "/a"));

        HeadersOf(response).ShouldBe(["Access-Control-Allow-Origin: *"]);
    }

    [Fact]
    public async Task Without_a_configuration_the_functions_own_headers_pass()
    {
        await using var edge = await TestEdge.ServingAsync(TestApis.Http(TestApis.Lambda(), ["$default"], "ANY /a"));
        edge.Execution.Result = """{"statusCode":200,"headers":{"access-control-allow-origin":"https://mine"}}""";

        using var response = await edge.SendAsync(Preflight(edge, "/a"));

        HeadersOf(response).ShouldBe(["Access-Control-Allow-Origin: https://mine"]);
    }

    [Theory]
    [InlineData("*", "http://a", "*")]
    [InlineData("https://*", "https://a", "https://a")]
    [InlineData("https://*", "http://a", null)]
    [InlineData("http://*", "http://a:3000", "http://a:3000")]
    [InlineData("http://a", "http://a", "http://a")]
    [InlineData("http://a", "http://a.b", null)]
    public async Task Origins_are_exact_or_of_a_scheme(string allowed, string origin, string? answered)
    {
        await using var edge = await TestEdge.ServingAsync(WithCors(new() { AllowOrigins = { allowed } }, "GET /a"));

        using var response = await edge.SendAsync(FromBrowser(edge, "/a", origin));

        HeadersOf(response).FirstOrDefault(line => line.StartsWith("Access-Control-Allow-Origin", StringComparison.Ordinal))
            .ShouldBe(answered is null ? null : $"Access-Control-Allow-Origin: {answered}");
    }

    private static CorsConfiguration Credentialed() => new()
    {
        AllowOrigins = { Origin },
        AllowMethods = { "GET", "POST" },
        AllowHeaders = { "content-type", "x-a" },
        ExposeHeaders = { "x-b" },
        AllowCredentials = true,
        MaxAge = 300,
    };

    private static ApiSnapshot WithCors(CorsConfiguration cors, string routeKey) =>
        TestApis.Http(TestApis.Lambda(), ["$default"], routeKey).Changed(s => s.Stages[0].Deployment.Api.CorsConfiguration = cors);

    private static HttpRequestMessage FromBrowser(TestEdge edge, string path, string origin = Origin)
    {
        var request = edge.Request(HttpMethod.Get, path);
        request.Headers.Add("Origin", origin);
        return request;
    }

    private static HttpRequestMessage Preflight(TestEdge edge, string path, string origin = Origin)
    {
        var request = FromBrowser(edge, path, origin);
        request.Method = HttpMethod.Options;
        request.Headers.Add("Access-Control-Request-Method", "GET");
        return request;
    }

    private static IEnumerable<string> HeadersOf(HttpResponseMessage response) =>
        response.Headers.NonValidated
            .Where(header => header.Key.StartsWith("Access-Control-", StringComparison.Ordinal) || header.Key == "Vary")
            .Select(header => $"{header.Key}: {string.Join(',', header.Value)}")
            .Order(StringComparer.Ordinal);
}
