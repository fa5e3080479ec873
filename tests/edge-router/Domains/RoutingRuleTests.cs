using System.Text.Json;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Tests.Domains;

/// <summary>Source: AWS developer guide, rest-api-routing-rules and rest-api-routing-mode, whose tables the cases are.</summary>
public sealed class RoutingRuleTests
{
    private const string Host = "api.example.com";

    [Theory]
    [InlineData("a*", "account,alpha", "backup,beta,users")]
    [InlineData("*a", "alpha,beta", "account,backup,users")]
    [InlineData("*a*", "account,alpha,backup,beta", "users")]
    [InlineData("beta", "beta", "Beta,betas,alphabeta")]
    [InlineData("*", "beta", "")]
    public async Task A_header_is_matched_by_its_value(string glob, string taken, string left)
    {
        await using var edge = await ServingAsync("ROUTING_RULE_ONLY", Rule(1, "rest1", false, Header("X-Version", glob)));

        foreach (var value in taken.Split(',', StringSplitOptions.RemoveEmptyEntries)) (await StatusAsync(edge, value)).ShouldBe(200, value);
        foreach (var value in left.Split(',', StringSplitOptions.RemoveEmptyEntries)) (await StatusAsync(edge, value)).ShouldBe(403, value);
    }

    [Theory]
    [InlineData("backup", 200)]
    [InlineData("beta", 200)]
    [InlineData("account", 403)]
    public async Task All_conditions_must_be_met(string version, int status)
    {
        await using var edge = await ServingAsync("ROUTING_RULE_ONLY", Rule(1, "rest1", false, Header("x-version", "*a*"), Header("x-version", "*b*")));

        (await StatusAsync(edge, version)).ShouldBe(status);
    }

    [Theory]
    [InlineData("PetStoreShopper/dogs", true, "/PetStoreShopper/dogs", "/")]
    [InlineData("PetStoreShopper/dogs", false, "/PetStoreShopper/dogs", "/PetStoreShopper/dogs")]
    [InlineData("PetStoreShopper", true, "/PetStoreShopper/dogs", "/dogs")]
    [InlineData("PetStoreShopper", false, "/PetStoreShopper/dogs", "/PetStoreShopper/dogs")]
    [InlineData("PetStoreShopper", true, "/PetStoreShopper?birds=available", "/")]
    [InlineData("PetStoreShopper", false, "/PetStoreShopper?birds=available", "/PetStoreShopper")]
    public async Task A_base_path_is_stripped_where_the_rule_says_so(string basePath, bool strips, string target, string seen)
    {
        await using var edge = await ServingAsync("ROUTING_RULE_ONLY", Rule(1, "rest1", strips, BasePath(basePath)));

        using var response = await edge.SendAsync(edge.Request(HttpMethod.Get, target, Host));

        ((int)response.StatusCode).ShouldBe(200);
        using var sent = JsonDocument.Parse(edge.Execution.Event);
        var parameters = sent.RootElement.GetProperty("pathParameters");
        (parameters.ValueKind == JsonValueKind.Null ? "/" : "/" + parameters.GetProperty("proxy").GetString()).ShouldBe(seen);
    }

    [Theory]
    [InlineData("/petstoreshopper")]
    [InlineData("/PetStoreShoppers")]
    [InlineData("/")]
    public async Task A_base_path_is_whole_segments_to_the_letter(string path)
    {
        await using var edge = await ServingAsync("ROUTING_RULE_ONLY", Rule(1, "rest1", false, BasePath("PetStoreShopper")));

        using var response = await edge.SendAsync(edge.Request(HttpMethod.Get, path, Host));

        ((int)response.StatusCode).ShouldBe(403);
    }

    [Fact]
    public async Task The_lowest_priority_comes_first()
    {
        await using var edge = await ServingAsync("ROUTING_RULE_ONLY", Rule(20, "rest1", false), Rule(10, "rest2", false, Header("x-version", "beta")));

        await StatusAsync(edge, "beta");
        edge.Execution.Event.ShouldContain("\"apiId\":\"rest2\"");
        await StatusAsync(edge, "alpha");
        edge.Execution.Event.ShouldContain("\"apiId\":\"rest1\"");
    }

    [Theory]
    [InlineData("API_MAPPING_ONLY", "beta", "rest2")]
    [InlineData("", "beta", "rest2")]
    [InlineData("ROUTING_RULE_ONLY", "beta", "rest1")]
    [InlineData("ROUTING_RULE_ONLY", "alpha", null)]
    [InlineData("ROUTING_RULE_THEN_API_MAPPING", "beta", "rest1")]
    [InlineData("ROUTING_RULE_THEN_API_MAPPING", "alpha", "rest2")]
    public async Task The_mode_says_what_leads_to_apis(string mode, string version, string? apiId)
    {
        await using var edge = await ServingAsync(mode, Rule(1, "rest1", false, Header("x-version", "beta")));

        (await StatusAsync(edge, version)).ShouldBe(apiId is null ? 403 : 200);

        if (apiId is not null) edge.Execution.Event.ShouldContain($"\"apiId\":\"{apiId}\"");
    }

    private static async Task<int> StatusAsync(TestEdge edge, string version)
    {
        var request = edge.Request(HttpMethod.Get, "/a", Host);
        request.Headers.Add("x-version", version);
        using var response = await edge.SendAsync(request);
        return (int)response.StatusCode;
    }

    /// <summary>Two APIs that take every path, of which the second is the domain's mapping.</summary>
    private static async Task<TestEdge> ServingAsync(string mode, params IEnumerable<RoutingRule> rules)
    {
        var domain = new DomainSnapshot { AccountId = "123456789012", Region = "us-east-1", DomainName = Host, RoutingMode = mode };
        domain.RoutingRules.Add(rules);
        domain.Mappings.Add(new DomainMapping { BasePath = "", ApiId = "rest2", Stage = TestRestApis.Stage });
        var edge = await TestEdge.StartAsync();
        await edge.TellAsync(
            new DiscoveryEvent { RestApiChanged = Rest("rest1") }, new DiscoveryEvent { RestApiChanged = Rest("rest2") }, new DiscoveryEvent { DomainChanged = domain });
        return edge;
    }

    private static RestApiSnapshot Rest(string id) => TestRestApis.Of(TestRestApis.Proxy(), "ANY /", "ANY /{proxy+}").Changed(snapshot =>
    {
        snapshot.Api.Id = id;
        snapshot.Stages[0].Deployment.Api.Id = id;
    });

    private static RoutingRule Rule(int priority, string apiId, bool strips, params IEnumerable<RoutingRuleCondition> conditions)
    {
        var rule = new RoutingRule { Priority = priority };
        rule.Actions.Add(new RoutingRuleAction { InvokeApi = new() { ApiId = apiId, Stage = TestRestApis.Stage, StripBasePath = strips } });
        rule.Conditions.Add(conditions);
        return rule;
    }

    private static RoutingRuleCondition BasePath(string path) => new() { MatchBasePaths = new() { AnyOf = { path } } };

    private static RoutingRuleCondition Header(string name, string glob) =>
        new() { MatchHeaders = new() { AnyOf = { new RoutingRuleMatchHeaderValue { Header = name, ValueGlob = glob } } } };
}
