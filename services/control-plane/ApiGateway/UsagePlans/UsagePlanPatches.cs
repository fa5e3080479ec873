using System.Globalization;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGateway.Patching;

namespace Gatehouse.ControlPlane.ApiGateway.UsagePlans;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html#UpdateUsagePlan-Patch</summary>
internal static class UsagePlanPatches
{
    private const PatchOps Settings = PatchOps.Add | PatchOps.Replace | PatchOps.Remove;

    public static readonly PatchTable<UsagePlan> Table = new(
        PatchRefusals.NamingPaths,
        PatchPath.Value(UsagePlan.Descriptor, "/name"),
        PatchPath.Value(UsagePlan.Descriptor, "/description"),
        PatchPath.Value(UsagePlan.Descriptor, "/productCode", Settings),
        PatchPath.Whole(UsagePlan.Descriptor, "/quota"),
        PatchPath.Value(UsagePlan.Descriptor, "/quota/limit", Settings),
        PatchPath.Value(UsagePlan.Descriptor, "/quota/offset", Settings),
        PatchPath.Value(UsagePlan.Descriptor, "/quota/period", Settings),
        PatchPath.Whole(UsagePlan.Descriptor, "/throttle"),
        PatchPath.Value(UsagePlan.Descriptor, "/throttle/rateLimit", Settings),
        PatchPath.Value(UsagePlan.Descriptor, "/throttle/burstLimit", Settings),
        PatchPath.Custom<UsagePlan>("/apiStages", PatchOps.Add | PatchOps.Remove, PatchStage),
        PatchPath.Custom<UsagePlan>("/apiStages/{}/throttle", PatchOps.Remove, RemoveThrottles),
        PatchPath.Custom<UsagePlan>("/apiStages/{}/throttle/{}", PatchOps.Remove, RemoveThrottle),
        PatchPath.Custom<UsagePlan>("/apiStages/{}/throttle/{}/{}", PatchOps.Add | PatchOps.Replace, PatchThrottle));

    private static AwsFailure? PatchStage(UsagePlan plan, Patch patch)
    {
        if (patch.Value?.Split(':') is not [{ Length: > 0 } apiId, { Length: > 0 } stage])
        {
            return UsagePlanFailures.UnusableStage(patch.Value);
        }

        if (Find(plan, patch.Value) is { } present)
        {
            if (patch.Op == PatchOps.Remove)
            {
                plan.ApiStages.Remove(present);
            }

            return null;
        }

        if (patch.Op == PatchOps.Remove)
        {
            return UsagePlanFailures.NoSuchStage(apiId, stage, plan.Id);
        }

        plan.ApiStages.Add(new ApiStage { ApiId = apiId, Stage = stage });
        return null;
    }

    private static AwsFailure? RemoveThrottles(UsagePlan plan, Patch patch) =>
        Change(plan, patch, stage => { stage.Throttle.Clear(); return null; });

    private static AwsFailure? RemoveThrottle(UsagePlan plan, Patch patch) =>
        Change(plan, patch, stage => { stage.Throttle.Remove(patch.Names[1]); return null; });

    private static AwsFailure? PatchThrottle(UsagePlan plan, Patch patch) => Change(plan, patch, stage =>
    {
        if (!double.TryParse(patch.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return PatchFailures.NotANumber(patch.Path, patch.Value);
        }

        if (!stage.Throttle.TryGetValue(patch.Names[1], out var throttle))
        {
            stage.Throttle[patch.Names[1]] = throttle = new ThrottleSettings();
        }

        switch (patch.Names[2])
        {
            case "rateLimit":
                throttle.RateLimit = number;
                return null;
            case "burstLimit":
                throttle.BurstLimit = (int)Math.Clamp(number, int.MinValue, int.MaxValue);
                return null;
            default:
                return GatewayFailures.BadRequest($"Invalid patch path {patch.Path}");
        }
    });

    private static AwsFailure? Change(UsagePlan plan, Patch patch, Func<ApiStage, AwsFailure?> change) =>
        Find(plan, patch.Names[0]) is { } stage ? change(stage) : UsagePlanFailures.UnusableStage(patch.Names[0]);

    private static ApiStage? Find(UsagePlan plan, string name) => plan.ApiStages.FirstOrDefault(stage => $"{stage.ApiId}:{stage.Stage}" == name);
}
