using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ServiceDefaults.Operations;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.S3.Configuration;

/// <summary>Keeps a bucket's configuration: every operation of that kind. Which ones stands in <see cref="StoredOperations"/>.</summary>
internal sealed class PutConfiguration<TRequest, TResponse>(StoredConfiguration kind, BucketEditor buckets, ILogger<StoredConfiguration> log)
    : IOperation<TRequest, TResponse>
    where TRequest : class, IMessage<TRequest>
    where TResponse : class, IMessage<TResponse>, new()
{
    private const int Most = 1000;
    private const int LargestInAll = 2 * 1024 * 1024;

    public async Task<Outcome<TResponse>> HandleAsync(TRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (ConfigurationMembers.SentBy(request) is not { } sent)
        {
            return S3Failures.MissingBody;
        }

        if (kind.Check(sent) is { } refusal)
        {
            return refusal;
        }

        var edited = await buckets.EditAsync(
            ConfigurationMembers.BucketOf(request),
            bucket =>
            {
                bucket.Configurations[kind.KeyOf(ConfigurationMembers.IdOf(request))] = sent;
                return bucket.Configurations.Count > Most || bucket.CalculateSize() > LargestInAll ? TooMany : null;
            },
            cancellationToken);
        if (!edited.Succeeded)
        {
            return edited.Failure;
        }

        if (!kind.ActedOn)
        {
            log.BucketConfigurationNotActedOn(ConfigurationMembers.BucketOf(request), kind.Name);
        }

        return new TResponse();
    }

    /// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketMetricsConfiguration.html; our bound is over all kinds together.</summary>
    private static readonly AwsFailure TooMany =
        new("TooManyConfigurations", 400, "You are attempting to create a new configuration but have already reached the 1,000-configuration limit.");
}
