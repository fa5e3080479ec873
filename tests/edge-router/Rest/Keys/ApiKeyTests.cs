using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;
using Google.Protobuf.WellKnownTypes;

namespace Gatehouse.EdgeRouter.Tests.Rest.Keys;

/// <summary>Source: AWS developer guide, api-gateway-api-usage-plans; LocalStack next_gen handlers/api_key_validation.py and its tests.</summary>
public sealed class ApiKeyTests
{
    private const string Key = "a-key-of-more-than-twenty-characters";

    [Fact]
    public async Task A_key_whose_plan_covers_the_stage_may_call_and_is_told_to_the_function()
    {
        await using var edge = await ServingAsync(Usage(TestRestApis.Stage));

        using var response = await GetAsync(edge, Key);

        ((int)response.StatusCode).ShouldBe(200);
        edge.Execution.Event.ShouldContain($"\"apiKey\":\"{Key}\",\"apiKeyId\":\"key1\"");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("another-key")]
    public async Task Without_a_known_key_it_is_forbidden(string? key)
    {
        await using var edge = await ServingAsync(Usage(TestRestApis.Stage));

        using var response = await GetAsync(edge, key);

        await ShouldBeForbidden(edge, response);
    }

    [Fact]
    public async Task A_key_that_is_disabled_is_forbidden()
    {
        var usage = Usage(TestRestApis.Stage);
        usage.ApiKeys[0].Enabled = false;
        await using var edge = await ServingAsync(usage);

        using var response = await GetAsync(edge, Key);

        await ShouldBeForbidden(edge, response);
    }

    [Fact]
    public async Task A_key_whose_plans_do_not_cover_the_stage_is_forbidden()
    {
        await using var edge = await ServingAsync(Usage("prod"));

        using var response = await GetAsync(edge, Key);

        await ShouldBeForbidden(edge, response);
    }

    [Fact]
    public async Task A_key_in_no_plan_is_forbidden()
    {
        var usage = Usage(TestRestApis.Stage);
        usage.UsagePlans[0].ApiKeyIds.Clear();
        await using var edge = await ServingAsync(usage);

        using var response = await GetAsync(edge, Key);

        await ShouldBeForbidden(edge, response);
    }

    [Fact]
    public async Task A_key_that_calls_too_often_is_throttled_until_its_bucket_fills()
    {
        var usage = Usage(TestRestApis.Stage);
        usage.UsagePlans[0].Plan.Throttle = new ThrottleSettings { RateLimit = 1, BurstLimit = 2 };
        await using var edge = await ServingAsync(usage);

        using var first = await GetAsync(edge, Key);
        using var second = await GetAsync(edge, Key);
        using var third = await GetAsync(edge, Key);
        edge.Time.Advance(TimeSpan.FromSeconds(1));
        using var later = await GetAsync(edge, Key);

        ((int)second.StatusCode).ShouldBe(200);
        ((int)third.StatusCode).ShouldBe(429);
        third.Header("x-amzn-ErrorType").ShouldBe("TooManyRequestsException");
        (await third.Content.ReadAsStringAsync()).ShouldBe("""{"message":"Too Many Requests"}""");
        ((int)later.StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task A_methods_own_limit_comes_before_the_plans()
    {
        var usage = Usage(TestRestApis.Stage);
        usage.UsagePlans[0].Plan.Throttle = new ThrottleSettings { RateLimit = 1, BurstLimit = 1 };
        usage.UsagePlans[0].Plan.ApiStages[0].Throttle["/pets/GET"] = new ThrottleSettings { RateLimit = 1, BurstLimit = 2 };
        await using var edge = await ServingAsync(usage);

        using var first = await GetAsync(edge, Key);
        using var second = await GetAsync(edge, Key);
        using var third = await GetAsync(edge, Key);

        ((int)second.StatusCode).ShouldBe(200);
        ((int)third.StatusCode).ShouldBe(429);
    }

    [Fact]
    public async Task A_key_that_used_up_its_quota_is_refused()
    {
        var usage = Usage(TestRestApis.Stage);
        usage.UsagePlans[0].Plan.Quota = new QuotaSettings { Limit = 2, Period = "DAY" };
        await using var edge = await ServingAsync(usage);

        using var first = await GetAsync(edge, Key);
        using var second = await GetAsync(edge, Key);
        using var third = await GetAsync(edge, Key);

        ((int)second.StatusCode).ShouldBe(200);
        ((int)third.StatusCode).ShouldBe(429);
        third.Header("x-amzn-ErrorType").ShouldBe("LimitExceededException");
        third.Headers.RetryAfter.ShouldBeNull();
        (await third.Content.ReadAsStringAsync()).ShouldBe("""{"message":"Limit Exceeded"}""");
    }

    [Fact]
    public async Task What_a_key_was_granted_comes_on_top_of_its_quota()
    {
        var usage = Usage(TestRestApis.Stage);
        usage.UsagePlans[0].Plan.Quota = new QuotaSettings { Limit = 1, Period = "DAY" };
        usage.UsagePlans[0].QuotaGrants.Add(new QuotaGrant
        {
            ApiKeyId = "key1",
            Requests = 1,
            PeriodStarts = Timestamp.FromDateTime(new DateTime(2020, 3, 12, 0, 0, 0, DateTimeKind.Utc)),
            PeriodEnds = Timestamp.FromDateTime(new DateTime(2020, 3, 13, 0, 0, 0, DateTimeKind.Utc)),
        });
        await using var edge = await ServingAsync(usage);

        using var first = await GetAsync(edge, Key);
        using var granted = await GetAsync(edge, Key);
        using var third = await GetAsync(edge, Key);

        ((int)granted.StatusCode).ShouldBe(200);
        ((int)third.StatusCode).ShouldBe(429);
    }

    [Fact]
    public async Task What_is_refused_for_another_reason_uses_up_no_quota()
    {
        var usage = Usage(TestRestApis.Stage);
        usage.UsagePlans[0].Plan.Quota = new QuotaSettings { Limit = 2, Period = "DAY" };
        usage.UsagePlans[0].Plan.Throttle = new ThrottleSettings { RateLimit = 1, BurstLimit = 1 };
        await using var edge = await ServingAsync(usage);

        using var first = await GetAsync(edge, Key);
        using var throttled = await GetAsync(edge, Key);
        edge.Time.Advance(TimeSpan.FromSeconds(1));
        using var second = await GetAsync(edge, Key);

        (await throttled.Content.ReadAsStringAsync()).ShouldBe("""{"message":"Too Many Requests"}""");
        ((int)second.StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task In_its_first_period_a_quota_is_less_by_its_offset()
    {
        var usage = Usage(TestRestApis.Stage);
        usage.UsagePlans[0].Plan.Quota = new QuotaSettings { Limit = 2, Offset = 1, Period = "DAY" };
        usage.UsagePlans[0].InitialPeriodEnds = Timestamp.FromDateTimeOffset(DateTimeOffset.MaxValue);
        await using var edge = await ServingAsync(usage);

        using var first = await GetAsync(edge, Key);
        using var second = await GetAsync(edge, Key);

        ((int)first.StatusCode).ShouldBe(200);
        (await second.Content.ReadAsStringAsync()).ShouldBe("""{"message":"Limit Exceeded"}""");
    }

    [Fact]
    public async Task Another_accounts_key_is_forbidden()
    {
        var usage = Usage(TestRestApis.Stage);
        usage.AccountId = "000000000000";
        await using var edge = await ServingAsync(usage);

        using var response = await GetAsync(edge, Key);

        await ShouldBeForbidden(edge, response);
    }

    [Fact]
    public async Task Methods_that_require_no_key_take_any()
    {
        await using var edge = await TestEdge.ServingAsync(TestRestApis.Of(TestRestApis.Proxy(), "GET /pets"));

        using var response = await GetAsync(edge, key: null);

        ((int)response.StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task Where_the_authorizer_names_the_key_the_header_does_not_count()
    {
        await using var edge = await TestEdge.StartAsync();
        await edge.TellAsync(
            new DiscoveryEvent { RestApiChanged = Api().Deployed(deployment => deployment.Api.ApiKeySource = "AUTHORIZER") },
            new DiscoveryEvent { UsageChanged = Usage(TestRestApis.Stage) });

        using var response = await GetAsync(edge, Key);

        await ShouldBeForbidden(edge, response);
    }

    private static async Task ShouldBeForbidden(TestEdge edge, HttpResponseMessage response)
    {
        ((int)response.StatusCode).ShouldBe(403);
        response.Header("x-amzn-ErrorType").ShouldBe("ForbiddenException");
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"message":"Forbidden"}""");
        edge.Execution.Request.ShouldBeNull();
    }

    private static Task<HttpResponseMessage> GetAsync(TestEdge edge, string? key)
    {
        var request = edge.Request(HttpMethod.Get, "/dev/pets");
        if (key is not null) request.Headers.Add("x-api-key", key);
        return edge.SendAsync(request);
    }

    private static RestApiSnapshot Api() => TestRestApis.Of(TestRestApis.Proxy(), "GET /pets").EachMethod(method => method.ApiKeyRequired = true);

    private static UsageSnapshot Usage(string stage) => new()
    {
        AccountId = "123456789012",
        Region = "us-east-1",
        ApiKeys = { new ApiKey { Id = "key1", Value = Key, Enabled = true } },
        UsagePlans =
        {
            new UsagePlanSnapshot
            {
                Plan = new UsagePlan { Id = "plan1", ApiStages = { new ApiStage { ApiId = TestRestApis.Id, Stage = stage } } },
                ApiKeyIds = { "key1" },
            },
        },
    };

    private static async Task<TestEdge> ServingAsync(UsageSnapshot usage)
    {
        var edge = await TestEdge.StartAsync();
        await edge.TellAsync(new DiscoveryEvent { RestApiChanged = Api() }, new DiscoveryEvent { UsageChanged = usage });
        return edge;
    }
}
