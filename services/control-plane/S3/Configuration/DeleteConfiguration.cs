using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ServiceDefaults.Operations;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.S3.Configuration;

/// <summary>Forgets a bucket's configuration; one that is not kept is forgotten already, unless it is one of many.</summary>
internal sealed class DeleteConfiguration<TRequest>(StoredConfiguration kind, BucketEditor buckets) : IOperation<TRequest, Empty>
    where TRequest : class, IMessage<TRequest>
{
    public async Task<Outcome<Empty>> HandleAsync(TRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await buckets.EditAsync(
            ConfigurationMembers.BucketOf(request),
            bucket => bucket.Configurations.Remove(kind.KeyOf(ConfigurationMembers.IdOf(request))) || !kind.HasMany ? null : kind.Missing,
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
