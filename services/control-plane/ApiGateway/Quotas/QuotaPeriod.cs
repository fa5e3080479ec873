namespace Gatehouse.ControlPlane.ApiGateway.Quotas;

/// <summary>The time for which a quota holds, in UTC.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="End">The first day of the next one.</param>
internal sealed record QuotaPeriod(DateOnly Start, DateOnly End)
{
    private const int DaysAWeek = 7;

    public static Timestamp Beginning(DateOnly day) => Timestamp.FromDateTime(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));

    /// <summary>The period of that kind that a day is in. On which day AWS's weeks begin is not documented: Sunday here.</summary>
    public static QuotaPeriod Of(string kind, DateOnly day)
    {
        switch (kind)
        {
            case "WEEK":
                var sunday = day.AddDays(-(int)day.DayOfWeek);
                return new QuotaPeriod(sunday, sunday.AddDays(DaysAWeek));
            case "MONTH":
                var first = new DateOnly(day.Year, day.Month, 1);
                return new QuotaPeriod(first, first.AddMonths(1));
            default:
                return new QuotaPeriod(day, day.AddDays(1));
        }
    }
}
