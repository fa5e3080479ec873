using System.Net;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Tests.Hosting;

namespace Gatehouse.EdgeRouter.Tests.Rest.Integrating;

/// <summary>What tests/parity/rest-api/backends.json cannot say: time has to pass while a backend is asked.</summary>
public sealed class HttpIntegrationTests
{
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
        var integration = new Integration { Type = type, HttpMethod = "ANY", Uri = backend.Url + "/a", TimeoutInMillis = 500 };
        await using var edge = await TestEdge.ServingAsync(TestRestApis.Of(integration, "GET /a"));

        var answer = edge.GetAsync("/dev/a");
        await reached.Task;
        edge.Time.Advance(TimeSpan.FromMilliseconds(500));

        using var response = await answer;
        response.StatusCode.ShouldBe(HttpStatusCode.GatewayTimeout);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"message": "Endpoint request timed out"}""");
        response.Header("x-amzn-ErrorType").ShouldBe("InternalServerErrorException");
    }
}
