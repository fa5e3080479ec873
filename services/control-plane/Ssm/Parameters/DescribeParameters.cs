using Gatehouse.Aws.Ssm;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Ssm.Parameters;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeParameters.html</summary>
internal sealed class DescribeParameters(ParameterStore parameters) : IOperation<DescribeParametersRequest, DescribeParametersResult>
{
    private const int LargestPage = 50;

    public async Task<Outcome<DescribeParametersResult>> HandleAsync(
        DescribeParametersRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var (filter, older) = (ParameterFilters.Of(request.ParameterFilters), ParameterFilters.Of(request.Filters));
        var all = (await parameters.ListAsync(scope, cancellationToken)).Where(filter).Where(older).ToArray();
        if (!OffsetPages.TryTake(all, request.HasMaxResults ? request.MaxResults : LargestPage, request.NextToken, out var page, out var next))
        {
            return SsmFailures.UnknownToken;
        }

        var answer = new DescribeParametersResult { Parameters = { page.Select(version => Describe(version, scope)) } };
        if (next is not null)
        {
            answer.NextToken = next;
        }

        return answer;
    }

    private static ParameterMetadata Describe(ParameterHistory version, CallScope scope)
    {
        var metadata = new ParameterMetadata
        {
            Name = version.Name,
            Arn = ParameterName.ArnOf(scope, version.Name),
            Type = version.Type,
            LastModifiedDate = version.LastModifiedDate,
            LastModifiedUser = version.LastModifiedUser,
            Version = version.Version,
            Tier = version.Tier,
            DataType = version.DataType,
        };
        if (version.HasKeyId)
        {
            metadata.KeyId = version.KeyId;
        }

        if (version.HasDescription)
        {
            metadata.Description = version.Description;
        }

        if (version.HasAllowedPattern)
        {
            metadata.AllowedPattern = version.AllowedPattern;
        }

        return metadata;
    }
}
