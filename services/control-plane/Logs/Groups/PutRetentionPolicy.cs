using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Validation;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Logs.Groups;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html</summary>
internal sealed class PutRetentionPolicy(LogGroups groups) : IOperation<PutRetentionPolicyRequest, Empty>
{
    private static readonly int[] Allowed =
        [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

    public async Task<Outcome<Empty>> HandleAsync(PutRetentionPolicyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (!Allowed.Contains(request.RetentionInDays))
        {
            return LogsFailures.Malformed(
                [new Violation("retentionInDays", $"{request.RetentionInDays}", $"Member must satisfy enum value set: [{string.Join(", ", Allowed)}]")]);
        }

        return await groups.EditAsync(
            LogGroupName.Of(scope, request.LogGroupName),
            record =>
            {
                record.Group.RetentionInDays = request.RetentionInDays;
                return null;
            },
            cancellationToken);
    }
}
