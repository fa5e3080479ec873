using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Stages;

namespace Gatehouse.ControlPlane.ApiGateway.UsagePlans;

/// <summary>What a usage plan must satisfy. https://docs.aws.amazon.com/apigateway/latest/api/API_UsagePlan.html</summary>
internal sealed class UsagePlanRule(RestApiReader apis)
{
    public static void Complete(UsagePlan plan)
    {
        if (plan.Quota is { HasOffset: false })
        {
            plan.Quota.Offset = 0;
        }
    }

    public async Task<AwsFailure?> CheckAsync(UsagePlan plan, CallScope scope, CancellationToken cancellationToken)
    {
        if (plan.Name.Length == 0)
        {
            return UsagePlanFailures.NameMissing;
        }

        if (plan.Quota is { } quota
            && (quota.Limit <= 0 || quota.Offset < 0 || quota.Offset > quota.Limit || quota.Period is not ("DAY" or "WEEK" or "MONTH")))
        {
            return UsagePlanFailures.UnusableQuota;
        }

        var throttles = plan.ApiStages.SelectMany(stage => stage.Throttle.Values).Append(plan.Throttle).OfType<ThrottleSettings>();
        return throttles.Any(throttle => throttle.BurstLimit < 0 || throttle.RateLimit < 0)
            ? UsagePlanFailures.UnusableThrottle
            : await CheckStagesAsync(plan, scope, cancellationToken);
    }

    private async Task<AwsFailure?> CheckStagesAsync(UsagePlan plan, CallScope scope, CancellationToken cancellationToken)
    {
        foreach (var stage in plan.ApiStages)
        {
            var found = await apis.GetAsync(scope, stage.ApiId, StageDocument.Part, stage.Stage, cancellationToken);
            if (!found.Succeeded)
            {
                return UsagePlanFailures.NoSuchStage(stage.ApiId, stage.Stage, plan.Id);
            }
        }

        return null;
    }
}
