using System.Net;
using Gatehouse.EdgeRouter.Tests.Hosting;

namespace Gatehouse.EdgeRouter.Tests.Authorizing;

public sealed class ClosedRouteTests
{
    [Theory]
    [InlineData("JWT")]
    [InlineData("CUSTOM")]
    [InlineData("SOMETHING_NEW")]
    public async Task A_route_whose_guard_is_not_emulated_is_shut(string authorizationType)
    {
        await using var edge = await TestEdge.StartAsync(expectsErrors: true);
        await edge.TellAsync(TestApis.Http(TestApis.Lambda(), ["$default"], "GET /a")
            .Changed(s => s.Stages[0].Deployment.Routes[0].AuthorizationType = authorizationType));

        using var response = await edge.GetAsync("/a");

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        edge.Execution.Request.ShouldBeNull();
        edge.Errors.ShouldHaveSingleItem().ShouldContain(authorizationType);
    }
}
