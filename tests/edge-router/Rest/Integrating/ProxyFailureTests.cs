using Gatehouse.EdgeRouter.Tests.Hosting;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.Tests.Rest.Integrating;

public sealed class ProxyFailureTests
{
    private const string InternalServerError = """{"message": "Internal server error"}""";

    [Fact]
    public Task A_function_error_is_a_bad_gateway() => Answers(502, InternalServerError, execution => execution.FunctionError = "Unhandled");

    [Fact]
    public Task A_missing_function_is_an_internal_server_error() =>
        Answers(500, InternalServerError, execution => execution.FailWith(new("ResourceNotFoundException", 404, "Function not found")));

    [Fact]
    public Task A_throttled_function_is_an_internal_server_error() =>
        Answers(500, InternalServerError, execution => execution.FailWith(new("TooManyRequestsException", 429, "Rate Exceeded.")));

    [Fact]
    public Task A_function_slower_than_the_integration_is_a_gateway_timeout() => Answers(
        504, """{"message": "Endpoint request timed out"}""", execution => execution.Failure = new RpcException(new Status(StatusCode.DeadlineExceeded, "")));

    [Fact]
    public async Task A_method_other_than_post_fails_every_request_and_is_warned_of()
    {
        var integration = TestRestApis.Proxy();
        integration.HttpMethod = "GET";
        await using var edge = await TestEdge.ServingAsync(TestRestApis.Of(integration, "GET /pets"));

        using var response = await edge.GetAsync("/dev/pets");

        ((int)response.StatusCode).ShouldBe(500);
        (await response.Content.ReadAsStringAsync()).ShouldBe(InternalServerError);
        edge.Execution.Request.ShouldBeNull();
        edge.Warnings.ShouldContain(line => line.Contains("GET /pets of API abc123") && line.Contains("invoked by POST"));
    }

    [Fact]
    public async Task A_method_without_an_integration_fails_every_request()
    {
        await using var edge = await TestEdge.ServingAsync(
            TestRestApis.Of(TestRestApis.Proxy(), "GET /pets").EachMethod(method => method.MethodIntegration = null));

        using var response = await edge.GetAsync("/dev/pets");

        ((int)response.StatusCode).ShouldBe(500);
    }

    [Fact]
    public async Task An_event_over_six_megabytes_is_too_long()
    {
        await using var edge = await TestEdge.ServingAsync(
            TestRestApis.Of(TestRestApis.Proxy(), "POST /pets").Deployed(deployment => deployment.Api.BinaryMediaTypes.Add("*/*")));
        var request = edge.Request(HttpMethod.Post, "/dev/pets");
        request.Content = new ByteArrayContent(new byte[5 * 1024 * 1024]);

        using var response = await edge.SendAsync(request);

        ((int)response.StatusCode).ShouldBe(413);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"message": "Request Too Long"}""");
    }

    [Fact]
    public async Task A_body_that_announces_more_than_ten_megabytes_is_refused_in_plain_text()
    {
        await using var edge = await TestEdge.ServingAsync(TestRestApis.Of(TestRestApis.Proxy(), "POST /pets"));
        var request = edge.Request(HttpMethod.Post, "/dev/pets");
        request.Headers.ExpectContinue = true;
        request.Content = new ByteArrayContent(new byte[(10 * 1024 * 1024) + 1]);

        using var response = await edge.SendAsync(request);

        ((int)response.StatusCode).ShouldBe(413);
        (await response.Content.ReadAsStringAsync()).ShouldBe("HTTP content length exceeded 10485760 bytes.");
    }

    [Fact]
    public async Task The_call_names_the_function_by_the_stages_variables_and_carries_the_timeout()
    {
        var integration = TestRestApis.Proxy();
        integration.Uri = integration.Uri.Replace("orders", "${stageVariables.name}:live", StringComparison.Ordinal);
        integration.TimeoutInMillis = 1500;
        await using var edge = await TestEdge.ServingAsync(
            TestRestApis.Of(integration, "GET /pets").Changed(snapshot => snapshot.Stages[0].Stage.Variables["name"] = "orders"));

        using var response = await edge.GetAsync("/dev/pets");

        var request = edge.Execution.Request.ShouldNotBeNull();
        (request.FunctionName, request.Qualifier).ShouldBe(("orders", "live"));
        edge.Execution.Options.Deadline.ShouldBe(edge.Time.GetUtcNow().UtcDateTime.AddMilliseconds(1500));
    }

    [Fact]
    public async Task Without_a_timeout_of_its_own_an_integration_has_29_seconds()
    {
        await using var edge = await TestEdge.ServingAsync(TestRestApis.Of(TestRestApis.Proxy(), "GET /pets"));

        using var response = await edge.GetAsync("/dev/pets");

        edge.Execution.Options.Deadline.ShouldBe(edge.Time.GetUtcNow().UtcDateTime.AddSeconds(29));
    }

    [Fact]
    public async Task A_method_whose_guard_is_not_emulated_is_shut()
    {
        await using var edge = await TestEdge.StartAsync(expectsErrors: true);
        await edge.TellAsync(new Protocol.DiscoveryEvent
        {
            RestApiChanged = TestRestApis.Of(TestRestApis.Proxy(), "GET /pets").EachMethod(method => method.AuthorizationType = "SOMETHING_NEW"),
        });

        using var response = await edge.GetAsync("/dev/pets");

        ((int)response.StatusCode).ShouldBe(500);
        edge.Execution.Request.ShouldBeNull();
        edge.Errors.ShouldHaveSingleItem().ShouldContain("SOMETHING_NEW");
    }

    private static async Task Answers(int status, string body, Action<FakeExecution> arrange)
    {
        await using var edge = await TestEdge.ServingAsync(TestRestApis.Of(TestRestApis.Proxy(), "GET /pets"));
        arrange(edge.Execution);

        using var response = await edge.GetAsync("/dev/pets");

        ((int)response.StatusCode).ShouldBe(status);
        response.Header("Content-Type").ShouldBe("application/json");
        response.Header("x-amzn-ErrorType").ShouldBe("InternalServerErrorException");
        response.Header("X-Amzn-Trace-Id").ShouldNotBeEmpty();
        (await response.Content.ReadAsStringAsync()).ShouldBe(body);
    }
}
