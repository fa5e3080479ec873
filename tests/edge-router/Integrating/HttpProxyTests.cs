using System.Net;
using System.Threading.Channels;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.EdgeRouter.Tests.Integrating;

public sealed class HttpProxyTests
{
    [Theory]
    [InlineData("$default", "/base/", "/a/b%20c/?x=1", "/base/a/b%20c/?x=1")]
    [InlineData("$default", "", "/", "/")]
    [InlineData("GET /pets/{id}", "/animals/{id}", "/pets/a%2Fb", "/animals/a%2Fb")]
    [InlineData("ANY /{proxy+}", "/v1/{proxy}", "/a/b/?x=1&y=%26", "/v1/a/b/?x=1&y=%26")]
    [InlineData("GET /pets", "/animals?kind=pet", "/pets?x=1", "/animals?kind=pet&x=1")]
    [InlineData("GET /pets", "", "/pets", "/")]
    [InlineData("GET /pets/{id}", "?id={id}", "/pets/7", "/?id=7")]
    public async Task The_uri_is_built_of_variables_path_and_query(string routeKey, string uri, string requested, string seen)
    {
        await using var backend = await Backend.StartAsync(context => context.Response.WriteAsync(Backend.RawTarget(context)));
        await using var edge = await TestEdge.ServingAsync(TestApis.Http(TestApis.HttpProxy(backend.Url + uri), ["$default"], routeKey));

        using var response = await edge.GetAsync(requested);

        (await response.Content.ReadAsStringAsync()).ShouldBe(seen);
    }

    [Fact]
    public async Task Stage_variables_are_part_of_the_uri()
    {
        await using var backend = await Backend.StartAsync(context => context.Response.WriteAsync(Backend.RawTarget(context)));
        var snapshot = TestApis.Http(TestApis.HttpProxy("http://${stageVariables.host}/${stageVariables.version}"), ["$default"], "GET /a")
            .Changed(s => s.Stages[0].Stage.StageVariables.Add(new Dictionary<string, string> { ["host"] = new Uri(backend.Url).Authority, ["version"] = "v1" }));
        await using var edge = await TestEdge.ServingAsync(snapshot);

        using var response = await edge.GetAsync("/a");

        (await response.Content.ReadAsStringAsync()).ShouldBe("/v1");
    }

    [Theory]
    [InlineData("ANY", "PUT", "PUT")]
    [InlineData("POST", "PUT", "POST")]
    public async Task The_method_is_the_clients_or_the_integrations(string integrationMethod, string sent, string seen)
    {
        await using var backend = await Backend.StartAsync(context => context.Response.WriteAsync(context.Request.Method));
        await using var edge = await TestEdge.ServingAsync(TestApis.Http(TestApis.HttpProxy(backend.Url, integrationMethod), ["$default"], "ANY /a"));

        using var response = await edge.SendAsync(edge.Request(new HttpMethod(sent), "/a"));

        (await response.Content.ReadAsStringAsync()).ShouldBe(seen);
    }

    [Fact]
    public async Task Headers_are_those_of_API_Gateway()
    {
        var seen = new HeaderDictionary();
        await using var backend = await Backend.StartAsync(context =>
        {
            foreach (var header in context.Request.Headers) seen[header.Key] = header.Value;
            return Task.CompletedTask;
        });
        await using var edge = await TestEdge.ServingAsync(TestApis.Http(TestApis.HttpProxy(backend.Url), ["$default"], "GET /a"));
        var request = edge.Request(HttpMethod.Get, "/a");
        request.Headers.Add("X-Forwarded-For", "192.0.2.1");
        request.Headers.Add("X-Mine", "1");

        using var response = await edge.SendAsync(request);

        seen["Host"].ToString().ShouldBe(new Uri(backend.Url).Authority);
        seen["X-Mine"].ToString().ShouldBe("1");
        seen.ContainsKey("X-Forwarded-For").ShouldBeFalse();
        seen["Forwarded"].ToString().ShouldBe("by=127.0.0.1;for=127.0.0.1;host=\"abc123.execute-api.localhost:4566\";proto=http");
        seen["Via"].ToString().ShouldBe("HTTP/1.1 AmazonAPIGateway");
        seen["X-Amzn-Trace-Id"].ToString().ShouldBe("Root=1-5e6683be-0123456789abcdef01234567");
        response.Headers.GetValues("Apigw-Requestid").ShouldBe(["JKJaXmPLvHcESHA="]);
    }

    [Fact]
    public async Task Answers_pass_as_they_are_and_redirects_are_not_followed()
    {
        await using var backend = await Backend.StartAsync(context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = "/elsewhere";
            return context.Response.WriteAsync("moved");
        });
        await using var edge = await TestEdge.ServingAsync(TestApis.Http(TestApis.HttpProxy(backend.Url), ["$default"], "GET /a"));

        using var response = await edge.GetAsync("/a");

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.Location!.ToString().ShouldBe("/elsewhere");
        (await response.Content.ReadAsStringAsync()).ShouldBe("moved");
    }

    [Fact]
    public async Task Answers_stream()
    {
        var more = Channel.CreateUnbounded<string>();
        await using var backend = await Backend.StartAsync(async context =>
        {
            await foreach (var line in more.Reader.ReadAllAsync(context.RequestAborted))
            {
                await context.Response.WriteAsync(line);
                await context.Response.Body.FlushAsync();
            }
        });
        await using var edge = await TestEdge.ServingAsync(TestApis.Http(TestApis.HttpProxy(backend.Url), ["$default"], "GET /a"));
        more.Writer.TryWrite("first\n");

        using var response = await edge.Client.SendAsync(edge.Request(HttpMethod.Get, "/a"), HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        (await reader.ReadLineAsync()).ShouldBe("first");

        more.Writer.TryWrite("second\n");
        more.Writer.Complete();
        (await reader.ReadLineAsync()).ShouldBe("second");
        (await reader.ReadLineAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_backend_that_refuses_is_unavailable()
    {
        var backend = await Backend.StartAsync(_ => Task.CompletedTask);
        await backend.DisposeAsync();
        await using var edge = await TestEdge.ServingAsync(TestApis.Http(TestApis.HttpProxy(backend.Url), ["$default"], "GET /a"));

        using var response = await edge.GetAsync("/a");

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"message":"Service Unavailable"}""");
        edge.Warnings.ShouldContain(line => line.Contains("got no answer"));
    }

    [Fact]
    public async Task A_backend_that_is_too_slow_is_unavailable()
    {
        var reached = new TaskCompletionSource();
        await using var backend = await Backend.StartAsync(async context =>
        {
            reached.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        await using var edge = await TestEdge.ServingAsync(TestApis.Http(TestApis.HttpProxy(backend.Url), ["$default"], "GET /a"));

        var answer = edge.GetAsync("/a");
        await reached.Task;
        edge.Time.Advance(TimeSpan.FromSeconds(30));

        using var response = await answer;
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"message":"Service Unavailable"}""");
    }

    [Fact]
    public async Task A_body_that_grows_beyond_the_limit_is_too_large()
    {
        await using var backend = await Backend.StartAsync(context => context.Request.Body.CopyToAsync(Stream.Null));
        await using var edge = await TestEdge.ServingAsync(TestApis.Http(TestApis.HttpProxy(backend.Url), ["$default"], "POST /a"));
        var request = edge.Request(HttpMethod.Post, "/a");
        request.Content = new StreamContent(new MemoryStream(new byte[11 * 1024 * 1024]));
        request.Headers.TransferEncodingChunked = true;

        using var response = await edge.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }
}
