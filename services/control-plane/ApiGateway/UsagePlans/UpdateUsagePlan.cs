using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.UsagePlans;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateUsagePlan.html</summary>
internal sealed class UpdateUsagePlan(UsagePlanEditor plans, UsagePlanRule rule, TimeProvider time) : IOperation<UpdateUsagePlanRequest, UsagePlan>
{
    public Task<Outcome<UsagePlan>> HandleAsync(UpdateUsagePlanRequest request, CallScope scope, CancellationToken cancellationToken) =>
        plans.EditAsync<UsagePlan>(scope, request.UsagePlanId, async edit =>
        {
            var hadQuota = edit.Root.Quota is not null;
            if (UsagePlanPatches.Table.Apply(edit.Root, request.PatchOperations) is { } refusal)
            {
                return refusal;
            }

            UsagePlanRule.Complete(edit.Root);
            edit.KeepQuotaStart(hadQuota, time.GetTimestampInSeconds());
            return await rule.CheckAsync(edit.Root, scope, cancellationToken) is { } failure ? failure : edit.Root;
        }, cancellationToken);
}
