using Gatehouse.Aws.S3;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Tests.S3;

public sealed class ConfigurationTests
{
    private const string Bucket = GivenS3.Bucket;

    /// <summary>What a read says where nothing is kept. https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html; LocalStack's recordings of AWS.</summary>
    public static TheoryData<string, string> Missing => new()
    {
        { "GetBucketPolicy", "NoSuchBucketPolicy" },
        { "GetBucketPolicyStatus", "NoSuchBucketPolicy" },
        { "GetBucketCors", "NoSuchCORSConfiguration" },
        { "GetBucketLifecycleConfiguration", "NoSuchLifecycleConfiguration" },
        { "GetBucketWebsite", "NoSuchWebsiteConfiguration" },
        { "GetBucketReplication", "ReplicationConfigurationNotFoundError" },
        { "GetObjectLockConfiguration", "ObjectLockConfigurationNotFoundError" },
        { "GetBucketTagging", "NoSuchTagSet" },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public async Task What_is_not_configured_is_said_with_a_code_of_its_own(string operation, string code)
    {
        await using var bench = await GivenS3.BucketAsync();

        var failure = await bench.FailAsync(RequestOf(operation));

        (failure.Code, failure.HttpStatus).ShouldBe((code, 404));
    }

    [Theory]
    [InlineData("GetBucketVersioning")]
    [InlineData("GetBucketNotificationConfiguration")]
    [InlineData("GetBucketLogging")]
    [InlineData("GetBucketAccelerateConfiguration")]
    public async Task Some_that_are_not_configured_are_empty(string operation)
    {
        await using var bench = await GivenS3.BucketAsync();

        (await bench.CallAsync<IMessage>(RequestOf(operation))).CalculateSize().ShouldBe(0);
    }

    [Fact]
    public async Task A_new_bucket_is_closed_and_encrypted_and_its_owners()
    {
        await using var bench = await GivenS3.BucketAsync();

        var access = await bench.CallAsync<GetPublicAccessBlockOutput>(new GetPublicAccessBlockRequest { Bucket = Bucket });
        var ownership = await bench.CallAsync<GetBucketOwnershipControlsOutput>(new GetBucketOwnershipControlsRequest { Bucket = Bucket });
        var encryption = await bench.CallAsync<GetBucketEncryptionOutput>(new GetBucketEncryptionRequest { Bucket = Bucket });
        var payment = await bench.CallAsync<GetBucketRequestPaymentOutput>(new GetBucketRequestPaymentRequest { Bucket = Bucket });
        var acl = await bench.CallAsync<GetBucketAclOutput>(new GetBucketAclRequest { Bucket = Bucket });

        access.PublicAccessBlockConfiguration.RestrictPublicBuckets.ShouldBeTrue();
        ownership.OwnershipControls.Rules.Single().ObjectOwnership.ShouldBe("BucketOwnerEnforced");
        encryption.ServerSideEncryptionConfiguration.Rules.Single().ApplyServerSideEncryptionByDefault.SseAlgorithm.ShouldBe("AES256");
        payment.Payer.ShouldBe("BucketOwner");
        acl.Grants.Single().Permission.ShouldBe("FULL_CONTROL");
    }

    [Fact]
    public async Task Once_deleted_they_are_missing_and_encryption_is_back_to_its_default()
    {
        await using var bench = await GivenS3.BucketAsync();
        await bench.DoAsync(new PutBucketEncryptionRequest
        {
            Bucket = Bucket,
            ServerSideEncryptionConfiguration = new ServerSideEncryptionConfiguration
            {
                Rules =
                {
                    new ServerSideEncryptionRule
                    {
                        ApplyServerSideEncryptionByDefault = new ServerSideEncryptionByDefault { SseAlgorithm = "aws:kms", KmsMasterKeyId = "key" },
                    },
                },
            },
        });
        var encrypted = await bench.ObjectAsync("k");

        await bench.DoAsync(new DeleteBucketEncryptionRequest { Bucket = Bucket });
        await bench.DoAsync(new DeletePublicAccessBlockRequest { Bucket = Bucket });
        await bench.DoAsync(new DeleteBucketOwnershipControlsRequest { Bucket = Bucket });

        (encrypted.ServerSideEncryption, encrypted.SsekmsKeyId).ShouldBe(("aws:kms", "key"));
        (await bench.ObjectAsync("k")).ServerSideEncryption.ShouldBe("AES256");
        (await bench.FailAsync(new GetPublicAccessBlockRequest { Bucket = Bucket })).Code.ShouldBe("NoSuchPublicAccessBlockConfiguration");
        (await bench.FailAsync(new GetBucketOwnershipControlsRequest { Bucket = Bucket })).Code.ShouldBe("OwnershipControlsNotFoundError");
    }

    [Fact]
    public async Task A_policy_is_given_back_to_the_letter_and_named_as_not_acted_on()
    {
        await using var bench = await GivenS3.BucketAsync();
        const string policy = """{ "Version":"2012-10-17", "Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}] }""";

        await bench.DoAsync(new PutBucketPolicyRequest { Bucket = Bucket, Policy = policy });
        await bench.ObjectAsync("k");

        (await bench.CallAsync<GetBucketPolicyOutput>(new GetBucketPolicyRequest { Bucket = Bucket })).Policy.ShouldBe(policy);
        (await bench.ReadAsync("k")).ShouldBe("text");
        bench.Log.Warnings.ShouldContain(line => line.Contains("policy, which is kept but not acted on", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("[]")]
    public async Task A_policy_is_a_JSON_object(string policy)
    {
        await using var bench = await GivenS3.BucketAsync();

        (await bench.FailAsync(new PutBucketPolicyRequest { Bucket = Bucket, Policy = policy })).Code.ShouldBe("MalformedPolicy");
    }

    [Fact]
    public async Task What_is_kept_by_its_members_comes_back_by_them()
    {
        await using var bench = await GivenS3.BucketAsync();
        var rule = new CORSRule { AllowedMethods = { "GET" }, AllowedOrigins = { "*" } };
        await bench.DoAsync(new PutBucketCorsRequest { Bucket = Bucket, CorsConfiguration = new CORSConfiguration { CorsRules = { rule } } });
        await bench.DoAsync(new PutBucketNotificationConfigurationRequest
        {
            Bucket = Bucket,
            NotificationConfiguration = new NotificationConfiguration { EventBridgeConfiguration = new EventBridgeConfiguration() },
        });

        (await bench.CallAsync<GetBucketCorsOutput>(new GetBucketCorsRequest { Bucket = Bucket })).CorsRules.ShouldBe([rule]);
        (await bench.CallAsync<NotificationConfiguration>(new GetBucketNotificationConfigurationRequest { Bucket = Bucket }))
            .EventBridgeConfiguration.ShouldNotBeNull();
    }

    [Fact]
    public async Task There_may_be_many_of_some()
    {
        await using var bench = await GivenS3.BucketAsync();
        foreach (var id in new[] { "two", "one" })
        {
            await bench.DoAsync(new PutBucketMetricsConfigurationRequest
            {
                Bucket = Bucket,
                Id = id,
                MetricsConfiguration = new MetricsConfiguration { Id = id },
            });
        }

        await bench.DoAsync(new DeleteBucketMetricsConfigurationRequest { Bucket = Bucket, Id = "two" });
        var list = await bench.CallAsync<ListBucketMetricsConfigurationsOutput>(new ListBucketMetricsConfigurationsRequest { Bucket = Bucket });

        (list.MetricsConfigurationList.Single().Id, list.IsTruncated).ShouldBe(("one", false));
        (await bench.FailAsync(new GetBucketMetricsConfigurationRequest { Bucket = Bucket, Id = "two" })).Code.ShouldBe("NoSuchConfiguration");
    }

    [Fact]
    public async Task A_document_that_was_not_sent_is_asked_for()
    {
        await using var bench = await GivenS3.BucketAsync();

        (await bench.FailAsync(new PutBucketTaggingRequest { Bucket = Bucket })).Code.ShouldBe("MissingRequestBodyError");
    }

    [Fact]
    public async Task Tags_are_kept_within_bounds()
    {
        await using var bench = await GivenS3.BucketAsync();
        await bench.ObjectAsync("k");
        Aws.S3.Tagging Tags(int count) => new() { TagSet = { Enumerable.Range(0, count).Select(number => new Tag { Key = $"{number}", Value = "v" }) } };

        await bench.DoAsync(new PutBucketTaggingRequest { Bucket = Bucket, Tagging = Tags(50) });
        await bench.DoAsync(new PutObjectTaggingRequest { Bucket = Bucket, Key = "k", Tagging = Tags(10) });

        (await bench.CallAsync<GetObjectTaggingOutput>(new GetObjectTaggingRequest { Bucket = Bucket, Key = "k" })).TagSet.Count.ShouldBe(10);
        (await bench.FailAsync(new PutBucketTaggingRequest { Bucket = Bucket, Tagging = Tags(51) })).Code.ShouldBe("BadRequest");
        (await bench.FailAsync(new PutObjectTaggingRequest { Bucket = Bucket, Key = "k", Tagging = Tags(11) })).Code.ShouldBe("BadRequest");
    }

    private static IMessage RequestOf(string operation)
    {
        var message = GetObjectRequest.Descriptor.File.MessageTypes.Single(type => type.Name == operation + "Request").Parser.ParseFrom([]);
        message.Descriptor.FindFieldByName("bucket").Accessor.SetValue(message, Bucket);
        return message;
    }
}
