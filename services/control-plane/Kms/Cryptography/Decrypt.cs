using Gatehouse.Aws.Kms;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Kms.Keys;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Kms.Cryptography;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html</summary>
internal sealed class Decrypt(KeyCipher cipher, KmsKeys keys) : IOperation<DecryptRequest, DecryptResponse>
{
    public async Task<Outcome<DecryptResponse>> HandleAsync(DecryptRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var opened = await cipher.DecryptAsync(request.CiphertextBlob.Memory, request.EncryptionContext, scope, cancellationToken);
        if (!opened.Succeeded)
        {
            return opened.Failure;
        }

        var arn = opened.Value.Key.Metadata.Arn;
        if (request.HasKeyId)
        {
            var named = await keys.FindAsync(request.KeyId, scope, cancellationToken);
            if (!named.Succeeded || named.Value.Metadata.Arn != arn)
            {
                return named.Failure ?? new AwsFailure(
                    "IncorrectKeyException", 400, "The key ID in the request does not identify a CMK that can perform this operation.");
            }
        }

        return new DecryptResponse
        {
            KeyId = arn,
            Plaintext = Google.Protobuf.UnsafeByteOperations.UnsafeWrap(opened.Value.Plaintext),
            EncryptionAlgorithm = "SYMMETRIC_DEFAULT",
        };
    }
}
