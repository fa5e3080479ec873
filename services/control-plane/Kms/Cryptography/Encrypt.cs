using Gatehouse.Aws.Kms;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Kms.Keys;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Kms.Cryptography;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html</summary>
internal sealed class Encrypt(KmsKeys keys) : IOperation<EncryptRequest, EncryptResponse>
{
    public async Task<Outcome<EncryptResponse>> HandleAsync(EncryptRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var key = await keys.FindUsableAsync(request.KeyId, scope, cancellationToken);
        return key.Succeeded
            ? new EncryptResponse
            {
                CiphertextBlob = KeyCipher.Encrypt(key.Value, request.Plaintext.Span, request.EncryptionContext),
                KeyId = key.Value.Metadata.Arn,
                EncryptionAlgorithm = "SYMMETRIC_DEFAULT",
            }
            : key.Failure;
    }
}
