using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Tests.Rest.Routing;

/// <summary>Source: AWS developer guide, apigateway-resource-policies-examples and apigateway-authorization-flow; texts from captures of AWS.</summary>
public sealed class ResourcePolicyTests
{
    private const string AllowAll = """{"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*"}""";

    [Theory]
    [InlineData(AllowAll, null)]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/dev/GET/pets"}""", null)]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/prod/*"}""", "because no resource-based policy allows the execute-api:Invoke action")]
    [InlineData(AllowAll + """,{"Effect":"Deny","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*","Condition":{"IpAddress":{"aws:SourceIp":"127.0.0.0/8"}}}""", "with an explicit deny in a resource-based policy")]
    [InlineData(AllowAll + """,{"Effect":"Deny","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*","Condition":{"NotIpAddress":{"aws:SourceIp":"127.0.0.0/8"}}}""", null)]
    public async Task The_policy_decides_who_may_call(string statements, string? denied)
    {
        await using var edge = await TestEdge.ServingAsync(With($$"""{"Version":"2012-10-17","Statement":[{{statements}}]}"""));

        using var response = await edge.GetAsync("/dev/pets");

        ((int)response.StatusCode).ShouldBe(denied is null ? 200 : 403);
        if (denied is null) return;
        response.Header("x-amzn-ErrorType").ShouldBe("AccessDeniedException");
        (await response.Content.ReadAsStringAsync()).ShouldBe(
            $$"""{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********9012:abc123/dev/GET/pets {{denied}}"}""");
        edge.Execution.Request.ShouldBeNull();
    }

    [Fact]
    public async Task Quotes_may_be_escaped_as_AWS_gives_them_back()
    {
        var policy = $$"""{"Version":"2012-10-17","Statement":[{{AllowAll}}]}""".Replace("\"", "\\\"", StringComparison.Ordinal);
        await using var edge = await TestEdge.ServingAsync(With(policy));

        using var response = await edge.GetAsync("/dev/pets");

        ((int)response.StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task A_policy_that_cannot_be_read_denies_everything()
    {
        await using var edge = await TestEdge.StartAsync(expectsErrors: true);
        await edge.TellAsync(new DiscoveryEvent { RestApiChanged = With("no policy") });

        using var response = await edge.GetAsync("/dev/pets");

        ((int)response.StatusCode).ShouldBe(403);
        edge.Errors.ShouldHaveSingleItem().ShouldContain("denies every request");
    }

    private static RestApiSnapshot With(string policy) =>
        TestRestApis.Of(TestRestApis.Proxy(), "GET /pets").Deployed(deployment => deployment.Api.Policy = policy);
}
