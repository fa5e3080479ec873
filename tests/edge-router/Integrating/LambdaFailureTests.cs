using System.Net;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.Tests.Integrating;

public sealed class LambdaFailureTests
{
    private const string InternalServerError = """{"message":"Internal Server Error"}""";
    private const string ServiceUnavailable = """{"message":"Service Unavailable"}""";

    [Fact]
    public Task A_function_error_is_an_internal_server_error() =>
        Answers(500, InternalServerError, execution => execution.FunctionError = "Unhandled");

    [Fact]
    public Task A_missing_function_is_an_internal_server_error() =>
        Answers(500, InternalServerError, execution => execution.FailWith(new("ResourceNotFoundException", 404, "Function not found")));

    [Fact]
    public Task A_throttled_function_is_unavailable() =>
        Answers(503, ServiceUnavailable, execution => execution.FailWith(new("TooManyRequestsException", 429, "Rate Exceeded.")));

    [Fact]
    public Task A_function_slower_than_the_integration_is_unavailable() =>
        Answers(503, ServiceUnavailable, execution => execution.Failure = new RpcException(new Status(StatusCode.DeadlineExceeded, "")));

    [Fact]
    public Task A_runner_that_is_away_is_unavailable() =>
        Answers(503, ServiceUnavailable, execution => execution.Failure = new RpcException(new Status(StatusCode.Unavailable, "")));

    [Fact]
    public async Task Every_failure_is_told_to_the_log_and_not_to_the_caller()
    {
        await using var edge = await ServingAsync();
        edge.Execution.FailWith(new("ResourceNotFoundException", 404, "Function not found: secret"));

        using var response = await edge.GetAsync("/");

        (await response.Content.ReadAsStringAsync()).ShouldBe(InternalServerError);
        edge.Warnings.ShouldContain(line => line.Contains("Function not found: secret"));
    }

    [Fact]
    public async Task The_call_names_the_function_and_carries_the_timeout_as_its_deadline()
    {
        var integration = TestApis.Lambda();
        integration.IntegrationUri = TestApis.FunctionArn + ":${stageVariables.alias}";
        integration.TimeoutInMillis = 1500;
        var snapshot = TestApis.Http(integration, ["$default"], "$default").Changed(s => s.Stages[0].Stage.StageVariables["alias"] = "live");
        await using var edge = await TestEdge.ServingAsync(snapshot);

        using var response = await edge.GetAsync("/");

        var request = edge.Execution.Request.ShouldNotBeNull();
        (request.AccountId, request.Region, request.FunctionName, request.Qualifier).ShouldBe(("123456789012", "us-east-1", "orders", "live"));
        edge.Execution.Options.Deadline.ShouldBe(edge.Time.GetUtcNow().UtcDateTime.AddMilliseconds(1500));
    }

    [Fact]
    public async Task An_event_over_six_megabytes_is_too_large()
    {
        await using var edge = await ServingAsync();
        var request = edge.Request(HttpMethod.Post, "/");
        request.Content = new ByteArrayContent(new byte[5 * 1024 * 1024]);

        using var response = await edge.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        edge.Execution.Request.ShouldBeNull();
    }

    private static Task<TestEdge> ServingAsync() => TestEdge.ServingAsync(TestApis.Http(TestApis.Lambda(), ["$default"], "$default"));

    private static async Task Answers(int status, string body, Action<FakeExecution> arrange)
    {
        await using var edge = await ServingAsync();
        arrange(edge.Execution);

        using var response = await edge.GetAsync("/");

        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/json");
        (await response.Content.ReadAsStringAsync()).ShouldBe(body);
    }
}
