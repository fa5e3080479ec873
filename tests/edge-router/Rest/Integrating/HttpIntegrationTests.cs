using System.Net;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.EdgeRouter.Tests.Rest.Integrating;

/// <summary>Sources: AWS developer guide, setup-http-integrations and api-gateway-known-issues; LocalStack next_gen integrations/http.py.</summary>
public sealed class HttpIntegrationTests
{
    [Fact]
    public async Task A_proxy_passes_the_request_on_and_the_answer_back()
    {
        await using var backend = await Backend.StartAsync(async context =>
        {
            using var body = new StreamReader(context.Request.Body);
            context.Response.StatusCode = 201;
            context.Response.Headers["x-target"] = $"{context.Request.Method} {Backend.RawTarget(context)}";
            context.Response.Headers["x-seen"] = $"{context.Request.Headers["x-client"]} {context.Request.ContentType}";
            context.Response.Headers.Via = "1.1 backend";
            context.Response.Headers.Server = "backend";
            await context.Response.WriteAsync($"got {await body.ReadToEndAsync()}");
        });
        var integration = Http("HTTP_PROXY", backend, "/base/{proxy}");
        integration.RequestParameters["integration.request.path.proxy"] = "method.request.path.proxy";
        await using var edge = await TestEdge.ServingAsync(TestRestApis.Of(integration, "ANY /{proxy+}"));
        var request = edge.Request(HttpMethod.Put, "/dev/a%20b/c?x=1&x=2");
        request.Headers.Add("x-client", "me");
        request.Content = new StringContent("hello");

        using var response = await edge.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        response.Header("x-target").ShouldBe("PUT /base/a%20b/c?x=1&x=2");
        response.Header("x-seen").ShouldBe("me text/plain; charset=utf-8");
        response.Header("x-amzn-Remapped-Server").ShouldBe("backend");
        response.Header("Via").ShouldBeEmpty();
        response.Header("X-Amzn-Trace-Id").ShouldBeEmpty();
        (await response.Content.ReadAsStringAsync()).ShouldBe("got hello");
    }

    [Fact]
    public async Task A_proxy_appends_what_is_mapped()
    {
        await using var backend = await Backend.StartAsync(context =>
            context.Response.WriteAsync($"{context.Request.QueryString} {context.Request.Headers["x-mapped"]} {context.Request.Host.Host}"));
        var integration = Http("HTTP_PROXY", backend, "/a?own=1");
        integration.RequestParameters["integration.request.querystring.y"] = "'a b'";
        integration.RequestParameters["integration.request.header.x-mapped"] = "context.stage";
        await using var edge = await TestEdge.ServingAsync(TestRestApis.Of(integration, "GET /a"));

        using var response = await edge.GetAsync("/dev/a?x=1");

        (await response.Content.ReadAsStringAsync()).ShouldBe("?own=1&x=1&y=a%20b dev 127.0.0.1");
    }

    [Fact]
    public async Task Otherwise_only_what_is_mapped_leaves()
    {
        await using var backend = await Backend.StartAsync(context =>
        {
            context.Response.StatusCode = 404;
            context.Response.Headers["x-backend"] = "b";
            var headers = context.Request.Headers;
            return context.Response.WriteAsync(
                $"{context.Request.QueryString}|{headers["x-client"]}|{headers["x-mapped"]}|{headers.Accept}|{headers.UserAgent}|{headers["X-Amzn-Apigateway-Api-Id"]}");
        });
        var integration = Http("HTTP", backend, "/a");
        integration.RequestParameters["integration.request.header.x-mapped"] = "method.request.header.x-client";
        integration.IntegrationResponses["200"] = new IntegrationResponse { StatusCode = "200" };
        integration.IntegrationResponses["410"] = new IntegrationResponse
        {
            StatusCode = "410",
            SelectionPattern = "404",
            ResponseParameters = { ["method.response.header.x-from"] = "integration.response.header.x-backend" },
        };
        await using var edge = await TestEdge.ServingAsync(TestRestApis.Of(integration, "GET /a"));
        var request = edge.Request(HttpMethod.Get, "/dev/a?x=1");
        request.Headers.Add("x-client", "me");

        using var response = await edge.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Gone);
        response.Header("x-from").ShouldBe("b");
        response.Header("x-backend").ShouldBeEmpty();
        response.Header("X-Amzn-Trace-Id").ShouldNotBeEmpty();
        (await response.Content.ReadAsStringAsync()).ShouldBe("||me|application/json|AmazonAPIGateway_abc123|abc123");
    }

    [Fact]
    public async Task A_template_overrides_where_the_request_goes()
    {
        await using var backend = await Backend.StartAsync(async context =>
        {
            using var body = new StreamReader(context.Request.Body);
            await context.Response.WriteAsync($"{Backend.RawTarget(context)} {context.Request.Headers["x-over"]} {await body.ReadToEndAsync()}");
        });
        var integration = Http("HTTP", backend, "/${stageVariables.base}/{id}");
        integration.RequestParameters["integration.request.path.id"] = "method.request.path.id";
        integration.RequestTemplates["application/json"] =
            "#set($context.requestOverride.path.id = 'own')#set($context.requestOverride.querystring.q = 'x')#set($context.requestOverride.header.x-over = 'h')body";
        integration.IntegrationResponses["200"] = new IntegrationResponse { StatusCode = "200" };
        await using var edge = await TestEdge.ServingAsync(
            TestRestApis.Of(integration, "POST /a/{id}").Changed(snapshot => snapshot.Stages[0].Stage.Variables["base"] = "v1"));

        using var response = await edge.SendAsync(edge.Request(HttpMethod.Post, "/dev/a/7"));

        (await response.Content.ReadAsStringAsync()).ShouldBe("/v1/own?q=x h body");
    }

    [Theory]
    [InlineData("HTTP")]
    [InlineData("HTTP_PROXY")]
    public async Task A_backend_that_refuses_is_an_internal_server_error(string type)
    {
        var backend = await Backend.StartAsync(_ => Task.CompletedTask);
        await backend.DisposeAsync();
        await using var edge = await TestEdge.ServingAsync(TestRestApis.Of(Http(type, backend, "/a"), "GET /a"));

        using var response = await edge.GetAsync("/dev/a");

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"message": "Internal server error"}""");
        edge.Warnings.ShouldContain(line => line.Contains("got no answer"));
    }

    [Theory]
    [InlineData("HTTP")]
    [InlineData("HTTP_PROXY")]
    public async Task A_backend_that_is_too_slow_is_a_gateway_timeout(string type)
    {
        var reached = new TaskCompletionSource();
        await using var backend = await Backend.StartAsync(async context =>
        {
            reached.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        var integration = Http(type, backend, "/a");
        integration.TimeoutInMillis = 500;
        await using var edge = await TestEdge.ServingAsync(TestRestApis.Of(integration, "GET /a"));

        var answer = edge.GetAsync("/dev/a");
        await reached.Task;
        edge.Time.Advance(TimeSpan.FromMilliseconds(500));

        using var response = await answer;
        response.StatusCode.ShouldBe(HttpStatusCode.GatewayTimeout);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"message": "Endpoint request timed out"}""");
        response.Header("x-amzn-ErrorType").ShouldBe("InternalServerErrorException");
    }

    private static Integration Http(string type, Backend backend, string path) => new() { Type = type, HttpMethod = "ANY", Uri = backend.Url + path };
}
