using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.S3.Configuration;

/// <summary>
/// Everything that is kept as it was sent, and what AWS answers where nothing is. The codes are recordings of AWS in LocalStack's S3 snapshots; Terraform
/// reads nearly all of them at each refresh and takes no other.
/// </summary>
internal static class StoredConfigurations
{
    public static readonly StoredConfiguration Policy =
        new("policy", Missing("NoSuchBucketPolicy", "The bucket policy does not exist")) { Check = PolicyText.Check };

    public static readonly StoredConfiguration Cors = new("cors", Missing("NoSuchCORSConfiguration", "The CORS configuration does not exist"));

    public static readonly StoredConfiguration Lifecycle =
        new("lifecycle", Missing("NoSuchLifecycleConfiguration", "The lifecycle configuration does not exist"));

    public static readonly StoredConfiguration Website = new(
        "website", Missing("NoSuchWebsiteConfiguration", "The specified bucket does not have a website configuration"));

    public static readonly StoredConfiguration Replication =
        new("replication", Missing("ReplicationConfigurationNotFoundError", "The replication configuration was not found"));

    public static readonly StoredConfiguration Encryption = new(
        "encryption",
        Default: new ServerSideEncryptionConfiguration
        {
            Rules =
            {
                new ServerSideEncryptionRule
                {
                    ApplyServerSideEncryptionByDefault = new ServerSideEncryptionByDefault { SseAlgorithm = "AES256" },
                    BucketKeyEnabled = false,
                },
            },
        },
        ActedOn: true);

    public static readonly StoredConfiguration PublicAccessBlock = new(
        "publicAccessBlock", Missing("NoSuchPublicAccessBlockConfiguration", "The public access block configuration was not found"));

    public static readonly StoredConfiguration OwnershipControls =
        new("ownershipControls", Missing("OwnershipControlsNotFoundError", "The bucket ownership controls were not found"));

    public static readonly StoredConfiguration ObjectLock = new(
        "object-lock", Missing("ObjectLockConfigurationNotFoundError", "Object Lock configuration does not exist for this bucket"));

    public static readonly StoredConfiguration Notification = new("notification");

    public static readonly StoredConfiguration Logging = new("logging");

    public static readonly StoredConfiguration Accelerate = new("accelerate");

    public static readonly StoredConfiguration RequestPayment =
        new("requestPayment", Default: new RequestPaymentConfiguration { Payer = "BucketOwner" });

    public static readonly StoredConfiguration Analytics = new("analytics", NoSuchConfiguration, HasMany: true);

    public static readonly StoredConfiguration IntelligentTiering = new("intelligent-tiering", NoSuchConfiguration, HasMany: true);

    public static readonly StoredConfiguration Inventory = new("inventory", NoSuchConfiguration, HasMany: true);

    public static readonly StoredConfiguration Metrics = new("metrics", NoSuchConfiguration, HasMany: true);

    private static AwsFailure NoSuchConfiguration => Missing("NoSuchConfiguration", "The specified configuration does not exist.");

    private static AwsFailure Missing(string code, string message) => new(code, 404, message);
}
