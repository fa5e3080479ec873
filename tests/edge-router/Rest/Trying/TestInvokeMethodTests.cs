using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Tests.Hosting;

namespace Gatehouse.EdgeRouter.Tests.Rest.Trying;

/// <summary>Source: LocalStack services/apigateway/legacy/provider.py, next_gen/execute_api/test_invoke.py and their snapshots.</summary>
public sealed class TestInvokeMethodTests
{
    [Fact]
    public async Task A_method_answers_with_status_headers_body_and_log()
    {
        await using var edge = await EditingAsync(Mock(), "GET /pets/{id}");

        var answer = await TryAsync(edge, new TestInvokeMethodRequest { HttpMethod = "GET", PathWithQueryString = "/pets/7?q=1" });

        answer.Status.ShouldBe(200);
        answer.Body.ShouldBe("pet 7");
        answer.Headers["Content-Type"].ShouldBe("application/json");
        answer.MultiValueHeaders["Content-Type"].Items.ShouldBe(["application/json"]);
        answer.Headers.Keys.ShouldNotContain("x-amzn-RequestId");
        answer.Log.ShouldStartWith("Execution log for request ");
        string[] lines =
        [
            "Thu Mar 12 19:03:58 UTC 2020 : Starting execution for request: ", "HTTP Method: GET, Resource Path: /pets/7", "Method request path: {id=7}",
            "Method request query string: {q=1}", "Endpoint request body after transformations: {\"statusCode\": 200}",
            "Method response body after transformations: pet 7", "Successfully completed execution", "Method completed with status: 200",
        ];
        foreach (var line in lines) answer.Log.ShouldContain(line);
    }

    [Fact]
    public async Task A_function_gets_the_event_of_the_stage_for_tests_whoever_may_call()
    {
        await using var edge = await EditingAsync(TestRestApis.Proxy(), "POST /pets");
        edge.Drafts.Api = edge.Drafts.Api!.EachMethod(method => (method.ApiKeyRequired, method.AuthorizationType) = (true, "AWS_IAM"));

        var answer = await TryAsync(edge, new TestInvokeMethodRequest
        {
            HttpMethod = "POST",
            Body = "hello",
            Headers = { ["X-One"] = "1" },
            StageVariables = { ["color"] = "red" },
        });

        answer.Status.ShouldBe(200);
        answer.Body.ShouldBe("ok");
        edge.Execution.Event.ShouldContain("\"stage\":\"test-invoke-stage\"");
        edge.Execution.Event.ShouldContain("\"X-One\":\"1\"");
        edge.Execution.Event.ShouldContain("\"stageVariables\":{\"color\":\"red\"}");
        edge.Execution.Event.ShouldContain("\"body\":\"hello\"");
    }

    [Fact]
    public async Task A_path_of_another_resource_leaves_its_variables_empty()
    {
        await using var edge = await EditingAsync(TestRestApis.Proxy(), "GET /pets/{id}/{rest+}");

        var answer = await TryAsync(edge, new TestInvokeMethodRequest { HttpMethod = "GET", PathWithQueryString = "/" });

        answer.Status.ShouldBe(200);
        edge.Execution.Event.ShouldContain("\"pathParameters\":{\"id\":\"\",\"rest\":\"\"}");
    }

    [Fact]
    public async Task What_fails_has_the_gateways_answer_and_the_reason_in_the_log()
    {
        await using var edge = await EditingAsync(TestRestApis.Proxy(), "GET /pets");
        edge.Execution.Result = "no response";

        var answer = await TryAsync(edge, new TestInvokeMethodRequest { HttpMethod = "GET" });

        answer.Status.ShouldBe(502);
        answer.Body.ShouldBe("""{"message": "Internal server error"}""");
        answer.Log.ShouldContain("Execution failed due to configuration error: Malformed Lambda proxy response");
        answer.Log.ShouldNotContain("Successfully completed execution");
    }

    [Theory]
    [InlineData("other", "GET", "Invalid Resource identifier specified")]
    [InlineData("res1", "PUT", "Invalid Method identifier specified")]
    public async Task What_there_is_not_cannot_be_tried(string resource, string verb, string message)
    {
        await using var edge = await EditingAsync(Mock(), "GET /pets/{id}");

        var failure = await edge.FailAsync(new TestInvokeMethodRequest { RestApiId = TestRestApis.Id, ResourceId = resource, HttpMethod = verb });

        (failure.HttpStatus, failure.Message).ShouldBe((404, message));
    }

    private static Integration Mock() => new()
    {
        Type = "MOCK",
        RequestTemplates = { ["application/json"] = "{\"statusCode\": 200}" },
        IntegrationResponses =
        {
            ["200"] = new IntegrationResponse { StatusCode = "200", ResponseTemplates = { ["application/json"] = "pet $input.params('id')" } },
        },
    };

    private static async Task<TestEdge> EditingAsync(Integration integration, string method)
    {
        var edge = await TestEdge.StartAsync();
        edge.Drafts.Api = TestRestApis.Of(integration, method).Changed(api => api.Stages[0].Stage.StageName = "test-invoke-stage");
        return edge;
    }

    private static Task<TestInvokeMethodResponse> TryAsync(TestEdge edge, TestInvokeMethodRequest request)
    {
        (request.RestApiId, request.ResourceId) = (TestRestApis.Id, "res1");
        return edge.CallAsync<TestInvokeMethodResponse>(request);
    }
}
