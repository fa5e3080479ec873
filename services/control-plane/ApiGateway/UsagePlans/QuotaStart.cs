using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.Editing;

namespace Gatehouse.ControlPlane.ApiGateway.UsagePlans;

/// <summary>
/// Keeps when a plan got its quota. AWS does not say what the initial period of a quota is, in which its offset counts: here it is the one in
/// which the plan got it, whatever is changed about it later.
/// </summary>
internal static class QuotaStart
{
    public static void KeepQuotaStart(this RootEdit<UsagePlan> edit, bool hadQuota, Timestamp now)
    {
        var hasQuota = edit.Root.Quota is not null;
        if (hasQuota && !hadQuota)
        {
            edit.Put(UsagePlanDocument.QuotaStart, UsagePlanDocument.TheQuota, now);
        }
        else if (hadQuota && !hasQuota)
        {
            edit.Remove(UsagePlanDocument.QuotaStart, UsagePlanDocument.TheQuota);
        }
    }
}
