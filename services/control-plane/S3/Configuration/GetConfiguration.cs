using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ServiceDefaults.Operations;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Gatehouse.ControlPlane.S3.Configuration;

/// <summary>Gives a bucket's configuration as it was kept, or what AWS says where there is none.</summary>
internal sealed class GetConfiguration<TRequest, TResponse>(StoredConfiguration kind, MessageDescriptor? type, BucketEditor buckets)
    : IOperation<TRequest, TResponse>
    where TRequest : class, IMessage<TRequest>
    where TResponse : class, IMessage<TResponse>, new()
{
    public async Task<Outcome<TResponse>> HandleAsync(TRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await buckets.FindAsync(ConfigurationMembers.BucketOf(request), cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var answer = new TResponse();
        if (found.Value.Value.Configurations.TryGetValue(kind.KeyOf(ConfigurationMembers.IdOf(request)), out var kept))
        {
            ConfigurationMembers.WriteTo(answer, kept, type);
        }
        else if (kind.Default is { } standing)
        {
            ConfigurationMembers.WriteTo(answer, standing.ToByteString(), type);
        }
        else if (kind.Missing is { } missing)
        {
            return missing with { Members = new Dictionary<string, string> { ["BucketName"] = ConfigurationMembers.BucketOf(request) } };
        }

        return answer;
    }
}
