using System.Net;
using Gatehouse.EdgeRouter.Tests.Hosting;

namespace Gatehouse.EdgeRouter.Tests.Authorizing.Methods;

/// <summary>What tests/parity/rest-api/authorizers.json does not say.</summary>
public sealed class MethodAuthorizerTests
{
    [Fact]
    public async Task A_method_whose_authorizer_is_not_deployed_is_closed()
    {
        await using var edge = await TestEdge.StartAsync(expectsErrors: true);
        await edge.TellAsync(TestRestApis.Of(TestRestApis.Proxy(), "GET /pets").EachMethod(method => method.AuthorizationType = "CUSTOM"));

        using var response = await edge.GetAsync("/dev/pets");

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        edge.Execution.Request.ShouldBeNull();
    }
}
