using Gatehouse.Aws.Kms;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Kms.Aliases;
using Gatehouse.ControlPlane.Kms.Cryptography;
using Gatehouse.ControlPlane.Kms.Keys;
using Gatehouse.ControlPlane.Validation;
using Gatehouse.ServiceDefaults.Operations;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Kms;

/// <summary>The operations of KMS that are emulated: symmetric keys of its own. Any other answers 501 by its name.</summary>
internal static class KmsOperations
{
    private static readonly RequestValidator Validator = new();

    public static OperationCatalog Create() => new OperationCatalog("gatehouse.aws.kms.Kms", Check)
        .Add<CreateKey, CreateKeyRequest, CreateKeyResponse>()
        .Add<DescribeKey, DescribeKeyRequest, DescribeKeyResponse>()
        .Add<ListKeys, ListKeysRequest, ListKeysResponse>()
        .Add<EnableKey, EnableKeyRequest, Empty>()
        .Add<DisableKey, DisableKeyRequest, Empty>()
        .Add<UpdateKeyDescription, UpdateKeyDescriptionRequest, Empty>()
        .Add<ScheduleKeyDeletion, ScheduleKeyDeletionRequest, ScheduleKeyDeletionResponse>()
        .Add<CancelKeyDeletion, CancelKeyDeletionRequest, CancelKeyDeletionResponse>()
        .Add<EnableKeyRotation, EnableKeyRotationRequest, Empty>()
        .Add<DisableKeyRotation, DisableKeyRotationRequest, Empty>()
        .Add<GetKeyRotationStatus, GetKeyRotationStatusRequest, GetKeyRotationStatusResponse>()
        .Add<GetKeyPolicy, GetKeyPolicyRequest, GetKeyPolicyResponse>()
        .Add<PutKeyPolicy, PutKeyPolicyRequest, Empty>()
        .Add<ListKeyPolicies, ListKeyPoliciesRequest, ListKeyPoliciesResponse>()
        .Add<TagResource, TagResourceRequest, Empty>()
        .Add<UntagResource, UntagResourceRequest, Empty>()
        .Add<ListResourceTags, ListResourceTagsRequest, ListResourceTagsResponse>()

        .Add<CreateAlias, CreateAliasRequest, Empty>()
        .Add<UpdateAlias, UpdateAliasRequest, Empty>()
        .Add<DeleteAlias, DeleteAliasRequest, Empty>()
        .Add<ListAliases, ListAliasesRequest, ListAliasesResponse>()

        .Add<Encrypt, EncryptRequest, EncryptResponse>()
        .Add<Decrypt, DecryptRequest, DecryptResponse>()
        .Add<GenerateDataKey, GenerateDataKeyRequest, GenerateDataKeyResponse>();

    private static AwsFailure? Check(IMessage request) =>
        Validator.Check(request) is { Count: > 0 } violations ? KmsFailures.Malformed(violations) : null;
}
