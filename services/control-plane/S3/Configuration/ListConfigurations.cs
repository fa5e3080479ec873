using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ServiceDefaults.Operations;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Gatehouse.ControlPlane.S3.Configuration;

/// <summary>Lists the configurations of which a bucket may have many. There are few enough for one page.</summary>
internal sealed class ListConfigurations<TRequest, TResponse>(StoredConfiguration kind, MessageDescriptor type, BucketEditor buckets)
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
        foreach (var (name, kept) in found.Value.Value.Configurations.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (name.StartsWith(kind.KeyOf(""), StringComparison.Ordinal))
            {
                ConfigurationMembers.AddTo(answer, kept, type);
            }
        }

        answer.Descriptor.FindFieldByName("is_truncated").Accessor.SetValue(answer, false);
        return answer;
    }
}
