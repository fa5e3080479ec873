using Gatehouse.Aws.ApiGateway;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.Tests;

public sealed class UsagePlanTests
{
    [Fact]
    public async Task Edges_are_told_of_keys_and_the_plans_that_they_are_in()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var (plan, key) = await GivenPlanAndKeyAsync(bench);

        var snapshot = await bench.UsageSnapshotAsync(ready => ready.UsagePlans is [{ ApiKeyIds.Count: 1 }]);

        snapshot.AccountId.ShouldBe("000000000000");
        snapshot.ApiKeys.ShouldHaveSingleItem().Value.ShouldBe(key.Value);
        snapshot.UsagePlans[0].Plan.ShouldBe(plan);
        snapshot.UsagePlans[0].ApiKeyIds.ShouldBe([key.Id]);
    }

    [Fact]
    public async Task A_key_that_was_deleted_is_in_no_plan()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var (plan, key) = await GivenPlanAndKeyAsync(bench);

        await bench.DoAsync(new DeleteApiKeyRequest { ApiKey = key.Id });

        (await bench.CallAsync<UsagePlanKeyPage>(new GetUsagePlanKeysRequest { UsagePlanId = plan.Id })).Items.ShouldBeEmpty();
        (await bench.UsageSnapshotAsync(ready => ready.ApiKeys.Count == 0)).UsagePlans[0].ApiKeyIds.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_plan_is_for_stages_that_there_are()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var failure = await bench.FailAsync(
            new CreateUsagePlanRequest { Name = "p", ApiStages = { new ApiStage { ApiId = "none", Stage = "dev" } } });

        failure.HttpStatus.ShouldBe(404);
        failure.Message.ShouldStartWith("Invalid API Stage {api: none, stage: dev} specified for usageplan");
    }

    [Fact]
    public async Task A_plan_is_patched_as_Terraform_does()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.ServedRestApiAsync();
        await bench.DeployAsync(api, "dev");
        var plan = await bench.CallAsync<UsagePlan>(new CreateUsagePlanRequest { Name = "p" });

        var updated = await bench.CallAsync<UsagePlan>(new UpdateUsagePlanRequest
        {
            UsagePlanId = plan.Id,
            PatchOperations =
            {
                Patch("add", "/apiStages", $"{api.Id}:dev"),
                Patch("replace", $"/apiStages/{api.Id}:dev/throttle/~1p~1GET/rateLimit", "3.5"),
                Patch("replace", $"/apiStages/{api.Id}:dev/throttle/~1p~1GET/burstLimit", "7"),
                Patch("replace", "/throttle/rateLimit", "1.5"),
                Patch("replace", "/throttle/burstLimit", "2"),
                Patch("replace", "/quota/limit", "10"),
                Patch("replace", "/quota/period", "DAY"),
            },
        });
        var removed = await bench.CallAsync<UsagePlan>(new UpdateUsagePlanRequest
        {
            UsagePlanId = plan.Id,
            PatchOperations = { Patch("remove", "/apiStages", $"{api.Id}:dev"), Patch("remove", "/throttle"), Patch("remove", "/quota") },
        });

        updated.ApiStages.ShouldHaveSingleItem().Throttle["/p/GET"].ShouldBe(new ThrottleSettings { RateLimit = 3.5, BurstLimit = 7 });
        updated.Throttle.ShouldBe(new ThrottleSettings { RateLimit = 1.5, BurstLimit = 2 });
        updated.Quota.ShouldBe(new QuotaSettings { Limit = 10, Offset = 0, Period = "DAY" });
        removed.ShouldBe(new UsagePlan { Id = plan.Id, Name = "p" });

        static PatchOperation Patch(string op, string path, string value = "") => new() { Op = op, Path = path, Value = value };
    }

    [Fact]
    public async Task Of_one_stage_a_key_is_in_one_plan()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.ServedRestApiAsync();
        await bench.DeployAsync(api, "dev");
        var request = new CreateUsagePlanRequest { Name = "p", ApiStages = { new ApiStage { ApiId = api.Id, Stage = "dev" } } };
        var first = await bench.CallAsync<UsagePlan>(request);
        var second = await bench.CallAsync<UsagePlan>(request);
        var key = await bench.CallAsync<ApiKey>(new CreateApiKeyRequest { Name = "k" });
        await bench.DoAsync(new CreateUsagePlanKeyRequest { UsagePlanId = first.Id, KeyId = key.Id, KeyType = "API_KEY" });

        var failure = await bench.FailAsync(new CreateUsagePlanKeyRequest { UsagePlanId = second.Id, KeyId = key.Id, KeyType = "API_KEY" });

        failure.HttpStatus.ShouldBe(409);
        (await bench.CallAsync<UsagePlanPage>(new GetUsagePlansRequest { KeyId = key.Id })).Items.ShouldHaveSingleItem().Id.ShouldBe(first.Id);
    }

    [Fact]
    public async Task In_the_period_in_which_a_plan_gets_its_quota_the_offset_is_taken_off_it()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var plan = await bench.CallAsync<UsagePlan>(new CreateUsagePlanRequest { Name = "p" });
        var key = await bench.CallAsync<ApiKey>(new CreateApiKeyRequest { Name = "k" });
        await bench.DoAsync(new CreateUsagePlanKeyRequest { UsagePlanId = plan.Id, KeyId = key.Id, KeyType = "API_KEY" });
        await bench.DoAsync(new UpdateUsagePlanRequest
        {
            UsagePlanId = plan.Id,
            PatchOperations =
            {
                new PatchOperation { Op = "replace", Path = "/quota/limit", Value = "10" },
                new PatchOperation { Op = "replace", Path = "/quota/offset", Value = "4" },
                new PatchOperation { Op = "replace", Path = "/quota/period", Value = "DAY" },
            },
        });
        var today = DateOnly.FromDateTime(bench.Clock.GetUtcNow().UtcDateTime);

        var usage = await bench.CallAsync<Usage>(new GetUsageRequest
        {
            UsagePlanId = plan.Id,
            StartDate = today.ToString("yyyy-MM-dd"),
            EndDate = today.AddDays(1).ToString("yyyy-MM-dd"),
        });
        var told = await bench.UsageSnapshotAsync(ready => ready.UsagePlans is [{ InitialPeriodEnds: not null }]);

        usage.Items[key.Id].Items.Select(day => day.Items[1]).ShouldBe([6, 10]);
        told.UsagePlans[0].InitialPeriodEnds.ToDateTime().ShouldBe(today.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
    }

    [Fact]
    public async Task What_is_said_to_remain_in_the_first_period_remains()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var plan = await bench.CallAsync<UsagePlan>(
            new CreateUsagePlanRequest { Name = "p", Quota = new QuotaSettings { Limit = 10, Offset = 4, Period = "DAY" } });
        var key = await bench.CallAsync<ApiKey>(new CreateApiKeyRequest { Name = "k" });
        await bench.DoAsync(new CreateUsagePlanKeyRequest { UsagePlanId = plan.Id, KeyId = key.Id, KeyType = "API_KEY" });

        var granted = await bench.CallAsync<Usage>(new UpdateUsageRequest
        {
            UsagePlanId = plan.Id,
            KeyId = key.Id,
            PatchOperations = { new PatchOperation { Op = "replace", Path = "/remaining", Value = "5" } },
        });

        granted.Items[key.Id].Items.ShouldHaveSingleItem().Items[1].ShouldBe(5);
        (await bench.UsageSnapshotAsync(ready => ready.UsagePlans is [{ QuotaGrants.Count: 1 }])).UsagePlans[0].QuotaGrants[0].Requests.ShouldBe(-1);
    }

    [Fact]
    public async Task What_edges_report_counts_against_the_quota()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var (plan, key) = await GivenPlanAndKeyAsync(bench);
        var edge = new Protocol.Quotas.QuotasClient(bench.Calls);

        var first = await ReportAsync(3);
        var second = await ReportAsync(9);
        var usage = await bench.CallAsync<Usage>(
            new GetUsageRequest { UsagePlanId = plan.Id, StartDate = "2026-01-01", EndDate = "2026-01-02" });
        var granted = await bench.CallAsync<Usage>(new UpdateUsageRequest
        {
            UsagePlanId = plan.Id,
            KeyId = key.Id,
            PatchOperations = { new PatchOperation { Op = "replace", Path = "/remaining", Value = "5" } },
        });
        bench.Clock.Advance(TimeSpan.FromDays(1));
        var tomorrow = await ReportAsync(0);

        first.Requests.ShouldBe(3);
        first.Period.ShouldBe("DAY");
        first.PeriodEnds.ToDateTime().ShouldBe(new DateTime(2026, 1, 3, 0, 0, 0, DateTimeKind.Utc));
        second.Requests.ShouldBe(12);
        usage.Items[key.Id].Items.Select(day => day.Items.ToArray()).ShouldBe([[0, 10], [12, 0]]);
        granted.Items[key.Id].Items[0].Items.ToArray().ShouldBe([12, 5]);
        var grant = (await bench.UsageSnapshotAsync(ready => ready.UsagePlans[0].QuotaGrants.Count == 1)).UsagePlans[0].QuotaGrants[0];
        (grant.ApiKeyId, grant.Requests, grant.PeriodEnds.ToDateTime()).ShouldBe((key.Id, 7, first.PeriodEnds.ToDateTime()));
        tomorrow.Requests.ShouldBe(0);

        async Task<Balance> ReportAsync(long requests) => (await edge.ReportAsync(
            new UsageReport
            {
                EdgeId = "edge",
                Consumptions =
                {
                    new Consumption
                    {
                        AccountId = "000000000000",
                        Region = "us-east-1",
                        UsagePlanId = plan.Id,
                        ApiKeyId = key.Id,
                        Requests = requests,
                    },
                },
            },
            cancellationToken: TestContext.Current.CancellationToken)).Balances.ShouldHaveSingleItem();
    }

    private static async Task<(UsagePlan Plan, ApiKey Key)> GivenPlanAndKeyAsync(ControlPlaneBench bench)
    {
        var plan = await bench.CallAsync<UsagePlan>(
            new CreateUsagePlanRequest { Name = "p", Quota = new QuotaSettings { Limit = 10, Period = "DAY" } });
        var key = await bench.CallAsync<ApiKey>(new CreateApiKeyRequest { Name = "k", Enabled = true });
        await bench.DoAsync(new CreateUsagePlanKeyRequest { UsagePlanId = plan.Id, KeyId = key.Id, KeyType = "API_KEY" });
        return (plan, key);
    }
}
