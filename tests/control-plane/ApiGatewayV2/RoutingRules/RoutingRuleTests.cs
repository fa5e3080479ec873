using Gatehouse.Aws.ApiGatewayV2;

namespace Gatehouse.ControlPlane.Tests;

/// <summary>Source: AWS developer guide, rest-api-routing-rules; AWS CLI examples, create-routing-rule.</summary>
public sealed class RoutingRuleTests
{
    private const string Domain = "api.example.com";

    [Fact]
    public async Task A_rule_leads_to_a_stage_of_a_rest_api()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var apiId = await GivenDomainAndApiAsync(bench);

        var rule = await bench.CallAsync<RoutingRule>(Rule(apiId, 50, BasePath("PetStoreShopper")));

        rule.Priority.ShouldBe(50);
        rule.Actions.ShouldHaveSingleItem().InvokeApi.ShouldBe(new RoutingRuleActionInvokeApi { ApiId = apiId, Stage = "prod", StripBasePath = false });
        rule.RoutingRuleArn.ShouldBe($"arn:aws:apigateway:us-east-1:000000000000:/domainnames/{Domain}/routingrules/{rule.RoutingRuleId}");
        (await bench.CallAsync<RoutingRule>(new GetRoutingRuleRequest { DomainName = Domain, RoutingRuleId = rule.RoutingRuleId })).ShouldBe(rule);
    }

    [Fact]
    public async Task Edges_are_told_of_rules_and_mode()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var apiId = await GivenDomainAndApiAsync(bench);
        await bench.DoAsync(new UpdateDomainNameRequest { DomainName = Domain, RoutingMode = "ROUTING_RULE_ONLY", SentMembers = new() { Paths = { "routing_mode" } } });

        var rule = await bench.CallAsync<RoutingRule>(Rule(apiId, 1));

        var snapshot = await bench.DomainSnapshotAsync(Domain, ready => ready.RoutingRules.Count == 1);
        snapshot.RoutingMode.ShouldBe("ROUTING_RULE_ONLY");
        snapshot.RoutingRules[0].ShouldBe(rule);
    }

    [Fact]
    public async Task A_rule_is_put_in_the_place_of_what_it_was()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var apiId = await GivenDomainAndApiAsync(bench);
        var rule = await bench.CallAsync<RoutingRule>(Rule(apiId, 1, BasePath("a")));

        var put = await bench.CallAsync<RoutingRule>(new PutRoutingRuleRequest
        {
            DomainName = Domain,
            RoutingRuleId = rule.RoutingRuleId,
            Priority = 2,
            Actions = { Invoke(apiId) },
            Conditions = { Header("x-version", "b*") },
        });

        put.Priority.ShouldBe(2);
        put.Conditions.ShouldBe([Header("x-version", "b*")]);
        var listed = await bench.CallAsync<ListRoutingRulesResponse>(new ListRoutingRulesRequest { DomainName = Domain });
        listed.RoutingRules.ShouldBe([put]);
    }

    [Fact]
    public async Task A_priority_is_given_once()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var apiId = await GivenDomainAndApiAsync(bench);
        await bench.DoAsync(Rule(apiId, 7));

        var again = await bench.FailAsync(Rule(apiId, 7, BasePath("a")));

        again.Code.ShouldBe("ConflictException");
        again.HttpStatus.ShouldBe(409);
    }

    private static readonly RoutingRuleCondition[][] Unusable =
    [
        [Header("x-version", "a*b")],
        [Header("x-version", "*a*b*")],
        [Header("x-version", "**")],
        [Header("x-version", new string('a', 128))],
        [Header("x-version", $"*{new string('a', 39)}*")],
        [Header("x-version", "a b")],
        [Header(new string('x', 40), "a")],
        [Header("Authorization", "a")],
        [Header("x-amzn-trace-id", "a")],
        [BasePath("a b")],
        [BasePath("a\\b")],
        [BasePath(new string('a', 128))],
        [BasePath("a"), BasePath("b")],
        [Header("a", "a"), Header("b", "b"), Header("c", "c")],
        [new RoutingRuleCondition()],
        [new RoutingRuleCondition { MatchBasePaths = BasePath("a").MatchBasePaths, MatchHeaders = Header("a", "a").MatchHeaders }],
        [new RoutingRuleCondition { MatchBasePaths = new() { AnyOf = { "a", "b" } } }],
        [new RoutingRuleCondition { MatchHeaders = new() { AnyOf = { new RoutingRuleMatchHeaderValue { Header = "a", ValueGlob = "a" }, new RoutingRuleMatchHeaderValue { Header = "b", ValueGlob = "b" } } } }],
    ];

    [Fact]
    public async Task Conditions_that_AWS_does_not_have_are_refused()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var apiId = await GivenDomainAndApiAsync(bench);

        foreach (var conditions in Unusable)
        {
            var failure = await bench.FailAsync(Rule(apiId, 1, conditions));

            failure.Code.ShouldBe("BadRequestException");
            failure.Message.ShouldStartWith("Invalid routing rule specified");
        }
    }

    [Fact]
    public async Task Conditions_that_AWS_has_are_kept()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var apiId = await GivenDomainAndApiAsync(bench);
        RoutingRuleCondition[] conditions =
            [Header("x-version", "*a"), Header("x-flags", $"*{new string('a', 38)}*"), BasePath("orders/v1")];

        var rule = await bench.CallAsync<RoutingRule>(Rule(apiId, 1, conditions));

        rule.Conditions.ShouldBe(conditions);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_001)]
    public async Task A_priority_is_a_number_of_one_to_a_million(int priority)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var apiId = await GivenDomainAndApiAsync(bench);

        (await bench.FailAsync(Rule(apiId, priority))).HttpStatus.ShouldBe(400);
    }

    [Fact]
    public async Task Only_rest_apis_are_targets()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await GivenDomainAndApiAsync(bench);
        var http = await bench.HttpApiAsync();
        await bench.StageAsync(http);

        var failure = await bench.FailAsync(Rule(http.ApiId, 1, stage: "dev"));

        failure.HttpStatus.ShouldBe(400);
        failure.Message.ShouldContain("is no REST API");
    }

    [Fact]
    public async Task A_target_must_be_there()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var apiId = await GivenDomainAndApiAsync(bench);

        (await bench.FailAsync(Rule("nope", 1))).Message.ShouldBe("Invalid API identifier specified nope");
        (await bench.FailAsync(Rule(apiId, 1, stage: "nope"))).Message.ShouldBe("Invalid stage identifier specified");
        (await bench.FailAsync(new GetRoutingRuleRequest { DomainName = Domain, RoutingRuleId = "nope" })).HttpStatus.ShouldBe(404);
        (await bench.FailAsync(new GetRoutingRuleRequest { DomainName = "other.example.com", RoutingRuleId = "nope" })).HttpStatus.ShouldBe(404);
    }

    [Fact]
    public async Task A_stage_stays_while_a_rule_leads_to_it()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var apiId = await GivenDomainAndApiAsync(bench);
        var rule = await bench.CallAsync<RoutingRule>(Rule(apiId, 1));
        var deletion = new Aws.ApiGateway.DeleteStageRequest { RestApiId = apiId, StageName = "prod" };

        var kept = await bench.FailAsync(deletion);
        await bench.DoAsync(new DeleteRoutingRuleRequest { DomainName = Domain, RoutingRuleId = rule.RoutingRuleId });
        await bench.DoAsync(deletion);

        kept.Message.ShouldContain("remove all routing rules");
    }

    [Fact]
    public async Task A_name_is_shown_with_its_mode_by_both_versions()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var made = await bench.CallAsync<CustomDomain>(Given.Domain());
        var patch = new Aws.ApiGateway.UpdateDomainNameRequest { DomainName = Domain };
        patch.PatchOperations.Add(new Aws.ApiGateway.PatchOperation { Op = "replace", Path = "/routingMode", Value = "ROUTING_RULE_THEN_BASE_PATH_MAPPING" });

        var first = await bench.CallAsync<Aws.ApiGateway.DomainName>(patch);

        made.RoutingMode.ShouldBe("API_MAPPING_ONLY");
        made.DomainNameArn.ShouldBe("arn:aws:apigateway:us-east-1::/domainnames/api.example.com");
        first.RoutingMode.ShouldBe("ROUTING_RULE_THEN_BASE_PATH_MAPPING");
        (await bench.CallAsync<CustomDomain>(new GetDomainNameRequest { DomainName = Domain })).RoutingMode.ShouldBe("ROUTING_RULE_THEN_API_MAPPING");
    }

    private static async Task<string> GivenDomainAndApiAsync(ControlPlaneBench bench)
    {
        await bench.DoAsync(Given.Domain());
        var rest = await bench.ServedRestApiAsync();
        await bench.DeployAsync(rest, "prod");
        return rest.Id;
    }

    private static CreateRoutingRuleRequest Rule(string apiId, int priority, params RoutingRuleCondition[] conditions) =>
        Rule(apiId, priority, "prod", conditions);

    private static CreateRoutingRuleRequest Rule(string apiId, int priority, string stage, params RoutingRuleCondition[] conditions) => new()
    {
        DomainName = Domain,
        Priority = priority,
        Actions = { Invoke(apiId, stage) },
        Conditions = { conditions },
    };

    private static RoutingRuleAction Invoke(string apiId, string stage = "prod") => new() { InvokeApi = new() { ApiId = apiId, Stage = stage } };

    private static RoutingRuleCondition BasePath(string path) => new() { MatchBasePaths = new() { AnyOf = { path } } };

    private static RoutingRuleCondition Header(string name, string glob) =>
        new() { MatchHeaders = new() { AnyOf = { new RoutingRuleMatchHeaderValue { Header = name, ValueGlob = glob } } } };
}
