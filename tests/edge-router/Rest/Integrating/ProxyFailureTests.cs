using Gatehouse.EdgeRouter.Tests.Hosting;

namespace Gatehouse.EdgeRouter.Tests.Rest.Integrating;

/// <summary>What is said of methods that fail every request, beside what tests/parity/rest-api/failures.json says of their answers.</summary>
public sealed class ProxyFailureTests
{
    [Fact]
    public async Task A_method_other_than_post_fails_every_request_and_is_warned_of()
    {
        var integration = TestRestApis.Proxy();
        integration.HttpMethod = "GET";
        await using var edge = await TestEdge.ServingAsync(TestRestApis.Of(integration, "GET /pets"));

        using var response = await edge.GetAsync("/dev/pets");

        ((int)response.StatusCode).ShouldBe(500);
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
}
