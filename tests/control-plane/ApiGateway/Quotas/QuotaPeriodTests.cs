using Gatehouse.ControlPlane.ApiGateway.Quotas;

namespace Gatehouse.ControlPlane.Tests;

public sealed class QuotaPeriodTests
{
    [Theory]
    [InlineData("DAY", "2026-01-31", "2026-01-31", "2026-02-01")]
    [InlineData("WEEK", "2026-01-03", "2025-12-28", "2026-01-04")]
    [InlineData("WEEK", "2026-01-04", "2026-01-04", "2026-01-11")]
    [InlineData("MONTH", "2026-12-31", "2026-12-01", "2027-01-01")]
    public void A_day_is_in_one_period(string kind, string day, string start, string end) =>
        QuotaPeriod.Of(kind, DateOnly.Parse(day)).ShouldBe(new QuotaPeriod(DateOnly.Parse(start), DateOnly.Parse(end)));
}
