using Gatehouse.Aws.Kms;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Kms.Keys;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html</summary>
internal sealed class CreateKey(KmsKeys keys, ILogger<CreateKey> log) : IOperation<CreateKeyRequest, CreateKeyResponse>
{
    public async Task<Outcome<CreateKeyResponse>> HandleAsync(CreateKeyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var feature = request switch
        {
            { HasKeySpec: true, KeySpec: not "SYMMETRIC_DEFAULT" } => $"KeySpec {request.KeySpec}",
            { HasCustomerMasterKeySpec: true, CustomerMasterKeySpec: not "SYMMETRIC_DEFAULT" } => $"KeySpec {request.CustomerMasterKeySpec}",
            { HasKeyUsage: true, KeyUsage: not "ENCRYPT_DECRYPT" } => $"KeyUsage {request.KeyUsage}",
            { HasOrigin: true, Origin: not "AWS_KMS" } => $"Origin {request.Origin}",
            { MultiRegion: true } => "MultiRegion",
            _ => null,
        };
        if (feature is not null)
        {
            log.FeatureNotEmulated("CreateKey", feature);
            return KmsFailures.NotEmulated($"CreateKey with {feature}");
        }

        var created = await keys.CreateAsync(scope, request.Description, "CUSTOMER", request.Policy, request.Tags, cancellationToken);
        return new CreateKeyResponse { KeyMetadata = created.Metadata };
    }
}
