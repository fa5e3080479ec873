using Gatehouse.Aws.Kms;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Tests.Kms;

public sealed class KeysTests
{
    private static readonly ByteString Plaintext = ByteString.CopyFromUtf8("hello");

    [Fact]
    public async Task What_a_key_encrypted_it_decrypts()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var key = (await bench.CallAsync<CreateKeyResponse>(new CreateKeyRequest { Description = "d" })).KeyMetadata;
        await bench.DoAsync(new CreateAliasRequest { AliasName = "alias/mine", TargetKeyId = key.Arn });

        var sealedOne = await bench.CallAsync<EncryptResponse>(
            new EncryptRequest { KeyId = "alias/mine", Plaintext = Plaintext, EncryptionContext = { ["a"] = "b" } });
        var opened = await bench.CallAsync<DecryptResponse>(
            new DecryptRequest { CiphertextBlob = sealedOne.CiphertextBlob, EncryptionContext = { ["a"] = "b" } });

        opened.Plaintext.ShouldBe(Plaintext);
        opened.KeyId.ShouldBe(key.Arn);
        sealedOne.CiphertextBlob.ToStringUtf8().ShouldNotContain("hello");
        (await bench.FailAsync(new DecryptRequest { CiphertextBlob = sealedOne.CiphertextBlob })).Code.ShouldBe("InvalidCiphertextException");
        (await bench.FailAsync(new DecryptRequest { CiphertextBlob = ByteString.CopyFromUtf8("nonsense") })).Code.ShouldBe("InvalidCiphertextException");
    }

    [Fact]
    public async Task A_key_that_is_disabled_or_leaving_is_of_no_use()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var key = (await bench.CallAsync<CreateKeyResponse>(new CreateKeyRequest())).KeyMetadata;
        var encrypt = new EncryptRequest { KeyId = key.KeyId, Plaintext = Plaintext };

        await bench.DoAsync(new DisableKeyRequest { KeyId = key.KeyId });
        (await bench.FailAsync(encrypt)).Code.ShouldBe("DisabledException");
        await bench.DoAsync(new EnableKeyRequest { KeyId = key.KeyId });
        await bench.DoAsync(encrypt);
        var leaving = await bench.CallAsync<ScheduleKeyDeletionResponse>(new ScheduleKeyDeletionRequest { KeyId = key.KeyId, PendingWindowInDays = 7 });
        (await bench.FailAsync(encrypt)).Code.ShouldBe("KMSInvalidStateException");

        leaving.DeletionDate.ToDateTimeOffset().ShouldBe(bench.Clock.GetUtcNow().AddDays(7));
    }

    [Fact]
    public async Task Policy_rotation_and_tags_are_kept()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var key = (await bench.CallAsync<CreateKeyResponse>(new CreateKeyRequest { Tags = { new Tag { TagKey = "a", TagValue = "1" } } })).KeyMetadata;

        await bench.DoAsync(new EnableKeyRotationRequest { KeyId = key.KeyId });

        (await bench.CallAsync<GetKeyRotationStatusResponse>(new GetKeyRotationStatusRequest { KeyId = key.KeyId })).KeyRotationEnabled.ShouldBeTrue();
        (await bench.CallAsync<GetKeyPolicyResponse>(new GetKeyPolicyRequest { KeyId = key.KeyId, PolicyName = "default" })).Policy.ShouldContain(":root");
        (await bench.CallAsync<ListResourceTagsResponse>(new ListResourceTagsRequest { KeyId = key.KeyId })).Tags.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_is_not_emulated_is_refused_and_what_is_not_there_missing()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        (await bench.FailAsync(new CreateKeyRequest { KeySpec = "RSA_2048" })).HttpStatus.ShouldBe(501);
        (await bench.FailAsync(new DescribeKeyRequest { KeyId = "alias/none" })).Code.ShouldBe("NotFoundException");
        (await bench.FailAsync(new CreateAliasRequest { AliasName = "alias/aws/x", TargetKeyId = "k" })).Code.ShouldBe("NotAuthorizedException");
        (await bench.CallAsync<DescribeKeyResponse>(new DescribeKeyRequest { KeyId = "alias/aws/lambda" })).KeyMetadata.KeyManager.ShouldBe("AWS");
    }
}
