using Gatehouse.Aws.Kms;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Kms.Keys;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html</summary>
internal sealed class DescribeKey(KmsKeys keys) : IOperation<DescribeKeyRequest, DescribeKeyResponse>
{
    public async Task<Outcome<DescribeKeyResponse>> HandleAsync(DescribeKeyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await keys.FindAsync(request.KeyId, scope, cancellationToken);
        return found.Succeeded ? new DescribeKeyResponse { KeyMetadata = found.Value.Metadata } : found.Failure;
    }
}
