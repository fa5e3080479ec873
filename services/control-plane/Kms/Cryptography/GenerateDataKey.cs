using System.Security.Cryptography;
using Gatehouse.Aws.Kms;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Kms.Keys;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Kms.Cryptography;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html</summary>
internal sealed class GenerateDataKey(KmsKeys keys) : IOperation<GenerateDataKeyRequest, GenerateDataKeyResponse>
{
    public async Task<Outcome<GenerateDataKeyResponse>> HandleAsync(
        GenerateDataKeyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (request.HasKeySpec == request.HasNumberOfBytes)
        {
            return KmsFailures.Invalid("Please specify either number of bytes or key spec.");
        }

        var key = await keys.FindUsableAsync(request.KeyId, scope, cancellationToken);
        if (!key.Succeeded)
        {
            return key.Failure;
        }

        var bytes = request.HasNumberOfBytes ? request.NumberOfBytes : request.KeySpec == "AES_256" ? 32 : 16;
        var plaintext = RandomNumberGenerator.GetBytes(bytes);
        return new GenerateDataKeyResponse
        {
            CiphertextBlob = KeyCipher.Encrypt(key.Value, plaintext, request.EncryptionContext),
            Plaintext = Google.Protobuf.UnsafeByteOperations.UnsafeWrap(plaintext),
            KeyId = key.Value.Metadata.Arn,
        };
    }
}
