using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Rest.Quotas;

/// <summary>
/// How much a key has used of a plan in the current period, as far as this edge knows: what the control-plane told last, through whichever
/// edge it was used, and what this edge has let pass since. Until anything was told, nothing counts as used.
/// </summary>
/// <param name="place">Whose usage it is.</param>
internal sealed class KeyUsage(UsagePlace place)
{
    private readonly Lock _lock = new();
    private string _period = "";
    private DateTimeOffset _periodEnds = DateTimeOffset.MaxValue;
    private long _told;
    private long _reporting;
    private long _unreported;
    private bool _isDue;

    /// <summary>Counts one request, unless the quota is used up.</summary>
    /// <param name="quota">Null where the plan has none.</param>
    /// <param name="now">When the request arrived.</param>
    /// <param name="becameDue">Whether this was the first one to report.</param>
    public bool TryCount(KeyQuota? quota, DateTimeOffset now, out bool becameDue)
    {
        lock (_lock)
        {
            becameDue = false;
            Turn(quota?.Period ?? "", now);
            if (quota is not null && _told + _reporting + _unreported >= quota.LimitAt(now)) return false;

            _unreported++;
            becameDue = !_isDue;
            _isDue = true;
            return true;
        }
    }

    /// <summary>What there is to report; it counts until the answer is in.</summary>
    public Consumption TakeReport()
    {
        lock (_lock)
        {
            _isDue = false;
            _reporting = _unreported;
            _unreported = 0;
            return new Consumption
            {
                AccountId = place.Account,
                Region = place.Region,
                UsagePlanId = place.PlanId,
                ApiKeyId = place.KeyId,
                Requests = _reporting,
            };
        }
    }

    /// <summary>The report was booked.</summary>
    public void Learn(Balance balance)
    {
        lock (_lock)
        {
            _reporting = 0;
            _told = balance.Requests;
            _period = balance.Period;
            _periodEnds = balance.PeriodEnds?.ToDateTimeOffset() ?? DateTimeOffset.MaxValue;
        }
    }

    /// <summary>Has it reported, with what was taken and not answered. False when it is to be reported anyway.</summary>
    public bool TryBecomeDue()
    {
        lock (_lock)
        {
            _unreported += _reporting;
            _reporting = 0;
            if (_isDue) return false;

            _isDue = true;
            return true;
        }
    }

    // A new period begins with nothing used; so does one of another length, until its usage was told.
    private void Turn(string period, DateTimeOffset now)
    {
        if (now < _periodEnds && (_period.Length == 0 || period == _period)) return;

        _told = 0;
        _period = "";
        _periodEnds = DateTimeOffset.MaxValue;
    }
}

/// <summary>A key in a plan.</summary>
internal readonly record struct UsagePlace(string Account, string Region, string PlanId, string KeyId);
