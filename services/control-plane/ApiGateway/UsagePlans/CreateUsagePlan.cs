using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ControlPlane.Tagging;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.UsagePlans;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_CreateUsagePlan.html</summary>
internal sealed class CreateUsagePlan(UsagePlanEditor plans, UsagePlanRule rule, IIdSource ids, TimeProvider time)
    : IOperation<CreateUsagePlanRequest, UsagePlan>
{
    public async Task<Outcome<UsagePlan>> HandleAsync(CreateUsagePlanRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var plan = new UsagePlan { Id = ids.NewRestPartId() }.With(request);
        UsagePlanRule.Complete(plan);
        if ((TagRule.Check(plan.Tags) ?? await rule.CheckAsync(plan, scope, cancellationToken)) is { } failure)
        {
            return failure;
        }

        var creation = await plans.CreateAsync(
            scope, plan.Id, plan, [], edit => edit.KeepQuotaStart(hadQuota: false, time.GetTimestampInSeconds()), cancellationToken);
        return creation.Succeeded ? plan : creation.Failure ?? EditFailures.ConcurrentModification;
    }
}
