using Gatehouse.EdgeRouter.Rest.Quotas;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Gatehouse.EdgeRouter.Tests.Rest.Quotas;

public sealed class UsageReporterTests : IAsyncDisposable
{
    private readonly FakeQuotas _quotas = new();
    private readonly FakeTimeProvider _time = new();
    private readonly UsageLedger _ledger = new();
    private readonly UsageReporter _reporter;

    public UsageReporterTests() =>
        _reporter = new UsageReporter(_ledger, _quotas, new EdgeOptions { EdgeId = "edge-1" }, _time, NullLogger<UsageReporter>.Instance);

    [Fact]
    public async Task Usages_travel_together_each_with_all_that_was_counted()
    {
        Count("key1", 3);
        Count("key2", 1);

        await _reporter.StartAsync(TestContext.Current.CancellationToken);

        var report = await _quotas.NextReportAsync();
        report.EdgeId.ShouldBe("edge-1");
        report.Consumptions.ShouldBe([Consumption("key1", 3), Consumption("key2", 1)]);
    }

    [Fact]
    public async Task A_limited_key_is_asked_about_before_it_is_used()
    {
        _ledger.Of(Place("key1"), isLimited: true);

        await _reporter.StartAsync(TestContext.Current.CancellationToken);

        (await _quotas.NextReportAsync()).Consumptions.ShouldBe([Consumption("key1", 0)]);
    }

    [Fact]
    public async Task While_the_control_plane_is_away_usage_waits()
    {
        _quotas.IsAway = true;
        Count("key1", 2);
        await _reporter.StartAsync(TestContext.Current.CancellationToken);
        var lost = await _quotas.NextReportAsync();

        _quotas.IsAway = false;
        await _reporter.StopAsync(TestContext.Current.CancellationToken);

        lost.Consumptions.ShouldBe([Consumption("key1", 2)]);
        (await _quotas.NextReportAsync()).Consumptions.ShouldBe([Consumption("key1", 2)]);
    }

    public async ValueTask DisposeAsync()
    {
        await _reporter.StopAsync(CancellationToken.None);
        _reporter.Dispose();
    }

    private void Count(string key, int times)
    {
        var usage = _ledger.Of(Place(key), isLimited: false);
        for (var i = 0; i < times; i++) _ledger.TryCount(usage, quota: null, _time.GetUtcNow());
    }

    private static UsagePlace Place(string key) => new("123456789012", "us-east-1", "plan1", key);

    private static Consumption Consumption(string key, long requests) => new()
    {
        AccountId = "123456789012",
        Region = "us-east-1",
        UsagePlanId = "plan1",
        ApiKeyId = key,
        Requests = requests,
    };
}
