using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.CloudFormation.Types;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeType.html. Types without their schemas.</summary>
internal sealed class DescribeType(ResourceHandlers handlers) : IOperation<DescribeTypeInput, DescribeTypeOutput>
{
    public Task<Outcome<DescribeTypeOutput>> HandleAsync(DescribeTypeInput request, CallScope scope, CancellationToken cancellationToken)
    {
        var isKnown = handlers.Types.Contains(request.TypeName, StringComparer.Ordinal);
        return Task.FromResult<Outcome<DescribeTypeOutput>>(isKnown
            ? new DescribeTypeOutput
            {
                Type = "RESOURCE",
                TypeName = request.TypeName,
                Arn = $"arn:aws:cloudformation:{scope.Region}::type/resource/{request.TypeName.Replace("::", "-", StringComparison.Ordinal)}",
                Visibility = "PUBLIC",
                ProvisioningType = "FULLY_MUTABLE",
                DeprecatedStatus = "LIVE",
            }
            : new AwsFailure("TypeNotFoundException", 404, $"The type '{request.TypeName}' cannot be found."));
    }
}
