using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Rest.Quotas;
using Gatehouse.Protocol;
using Google.Protobuf.WellKnownTypes;

namespace Gatehouse.EdgeRouter.Tests.Rest.Quotas;

public sealed class KeyUsageTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Midnight = new(2026, 1, 3, 0, 0, 0, TimeSpan.Zero);

    private readonly KeyUsage _usage = new(new UsagePlace("123456789012", "us-east-1", "plan1", "key1"));

    [Fact]
    public void What_was_used_through_other_edges_counts()
    {
        _usage.Learn(Told(1));

        Counts(Quota(2)).ShouldBe([true, false, false]);
    }

    [Fact]
    public void What_is_being_reported_counts()
    {
        Counts(Quota(2), times: 1);
        _usage.TakeReport().Requests.ShouldBe(1);

        Counts(Quota(2), times: 2).ShouldBe([true, false]);
    }

    [Fact]
    public void What_was_reported_counts_once()
    {
        Counts(Quota(3), times: 2);
        _usage.TakeReport();
        _usage.Learn(Told(2));

        Counts(Quota(3), times: 2).ShouldBe([true, false]);
        _usage.TakeReport().Requests.ShouldBe(1);
    }

    [Fact]
    public void A_report_that_did_not_arrive_is_made_again_with_what_came_since()
    {
        Counts(Quota(9), times: 2);
        _usage.TakeReport();
        Counts(Quota(9), times: 1);

        _usage.TryBecomeDue();

        _usage.TakeReport().Requests.ShouldBe(3);
    }

    [Fact]
    public void It_is_due_once_until_its_report_is_taken()
    {
        var due = Enumerable.Range(0, 3).Select(_ => { _usage.TryCount(null, Noon, out var becameDue); return becameDue; }).ToArray();
        _usage.TakeReport();
        _usage.TryCount(null, Noon, out var again);

        due.ShouldBe([true, false, false]);
        again.ShouldBeTrue();
    }

    [Fact]
    public void A_new_period_begins_with_nothing_used()
    {
        _usage.Learn(Told(2));

        _usage.TryCount(Quota(2), Midnight.AddTicks(-1), out _).ShouldBeFalse();
        _usage.TryCount(Quota(2), Midnight, out _).ShouldBeTrue();
    }

    [Fact]
    public void What_was_used_of_another_period_does_not_count()
    {
        _usage.Learn(Told(2));

        _usage.TryCount(Quota(2, "MONTH"), Noon, out _).ShouldBeTrue();
    }

    [Fact]
    public void A_grant_holds_for_its_period_only()
    {
        var plan = Plan(2, "DAY");
        plan.QuotaGrants.Add(new QuotaGrant
        {
            ApiKeyId = "key1",
            Requests = 1,
            PeriodStarts = Timestamp.FromDateTimeOffset(Midnight.AddDays(-1)),
            PeriodEnds = Timestamp.FromDateTimeOffset(Midnight),
        });
        var quota = KeyQuota.Of(plan, "key1")!;

        quota.LimitAt(Noon).ShouldBe(3);
        quota.LimitAt(Midnight).ShouldBe(2);
        KeyQuota.Of(plan, "key2")!.LimitAt(Noon).ShouldBe(2);
    }

    [Theory]
    [InlineData(5, 2, -1, 3)]
    [InlineData(5, 2, 0, 5)]
    [InlineData(5, 5, -1, 0)]
    [InlineData(5, 0, -1, 5)]
    public void The_offset_counts_in_the_first_period_only(int limit, int offset, int ticksAfterItsEnd, long expected)
    {
        var plan = Plan(limit, "DAY");
        plan.Plan.Quota.Offset = offset;
        plan.InitialPeriodEnds = Timestamp.FromDateTimeOffset(Midnight);

        KeyQuota.Of(plan, "key1")!.LimitAt(Midnight.AddTicks(ticksAfterItsEnd)).ShouldBe(expected);
    }

    [Fact]
    public void A_quota_whose_beginning_is_not_known_has_no_first_period()
    {
        var plan = Plan(5, "DAY");
        plan.Plan.Quota.Offset = 2;

        KeyQuota.Of(plan, "key1")!.LimitAt(Noon).ShouldBe(5);
    }

    private bool[] Counts(KeyQuota quota, int times = 3) => [.. Enumerable.Range(0, times).Select(_ => _usage.TryCount(quota, Noon, out var _))];

    private static Balance Told(long used) => new() { Requests = used, Period = "DAY", PeriodEnds = Timestamp.FromDateTimeOffset(Midnight) };

    private static KeyQuota Quota(int limit, string period = "DAY") => KeyQuota.Of(Plan(limit, period), "key1")!;

    private static UsagePlanSnapshot Plan(int limit, string period) =>
        new() { Plan = new UsagePlan { Id = "plan1", Quota = new QuotaSettings { Limit = limit, Period = period } } };
}
