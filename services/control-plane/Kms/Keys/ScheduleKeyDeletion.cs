using Gatehouse.Aws.Kms;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Kms.Keys;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html. The key is of no use from then on; it stays where it is when its day has come.</summary>
internal sealed class ScheduleKeyDeletion(KmsKeys keys, TimeProvider time)
    : IOperation<ScheduleKeyDeletionRequest, ScheduleKeyDeletionResponse>
{
    public async Task<Outcome<ScheduleKeyDeletionResponse>> HandleAsync(
        ScheduleKeyDeletionRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var days = request.HasPendingWindowInDays ? request.PendingWindowInDays : 30;
        var date = time.GetTimestampInSeconds() + Google.Protobuf.WellKnownTypes.Duration.FromTimeSpan(TimeSpan.FromDays(days));
        var edited = await keys.EditAsync(
            request.KeyId,
            scope,
            record =>
            {
                record.Metadata.Enabled = false;
                record.Metadata.KeyState = "PendingDeletion";
                record.Metadata.DeletionDate = date;
                return null;
            },
            cancellationToken);
        return edited.Succeeded
            ? new ScheduleKeyDeletionResponse { KeyId = edited.Value.Metadata.Arn, DeletionDate = date, KeyState = "PendingDeletion", PendingWindowInDays = days }
            : edited.Failure;
    }
}
