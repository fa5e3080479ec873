using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Tests.Rest.Routing;

/// <summary>What tests/parity/rest-api/policies.json does not say.</summary>
public sealed class ResourcePolicyTests
{
    [Fact]
    public async Task A_policy_that_cannot_be_read_denies_everything()
    {
        await using var edge = await TestEdge.StartAsync(expectsErrors: true);
        await edge.TellAsync(new DiscoveryEvent
        {
            RestApiChanged = TestRestApis.Of(TestRestApis.Proxy(), "GET /pets").Deployed(deployment => deployment.Api.Policy = "no policy"),
        });

        using var response = await edge.GetAsync("/dev/pets");

        ((int)response.StatusCode).ShouldBe(403);
        edge.Errors.ShouldHaveSingleItem().ShouldContain("denies every request");
    }
}
