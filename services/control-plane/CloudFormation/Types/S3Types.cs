using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Resources;

namespace Gatehouse.ControlPlane.CloudFormation.Types;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_S3.html</summary>
internal static class S3Types
{
    private const string Service = "s3";

    public static IEnumerable<ResourceType> All =>
    [
        new()
        {
            Name = "AWS::S3::Bucket", Service = Service,
            Create = "CreateBucket", Delete = "DeleteBucket", Ref = "BucketName",
            Attributes = new Dictionary<string, string>
            {
                ["Arn"] = "arn:aws:s3:::{BucketName}",
                ["DomainName"] = "{BucketName}.s3.amazonaws.com",
                ["RegionalDomainName"] = "{BucketName}.s3.{Region}.amazonaws.com",
                ["DualStackDomainName"] = "{BucketName}.s3.dualstack.{Region}.amazonaws.com",
                ["WebsiteURL"] = "http://{BucketName}.s3-website-{Region}.amazonaws.com",
            },
            CreateOnly = new HashSet<string> { "BucketName" },
            GeneratedName = new("BucketName", 63, IsLowerCase: true),
            Renames = new Dictionary<string, string> { ["Bucket"] = "BucketName" },
            Preparation = new BucketPreparation(),
            Parts =
            [
                new SettingPart("BucketEncryption", "PutBucketEncryption", "DeleteBucketEncryption") { Shape = BucketSettings.Encryption },
                new SettingPart("VersioningConfiguration", "PutBucketVersioning") { Shape = Same("VersioningConfiguration") },
                new SettingPart("PublicAccessBlockConfiguration", "PutPublicAccessBlock", "DeletePublicAccessBlock"),
                new SettingPart("LifecycleConfiguration", "PutBucketLifecycleConfiguration", "DeleteBucketLifecycle") { Shape = BucketSettings.Lifecycle },
                new SettingPart("CorsConfiguration", "PutBucketCors", "DeleteBucketCors") { Shape = BucketSettings.Cors },
                new SettingPart("WebsiteConfiguration", "PutBucketWebsite", "DeleteBucketWebsite") { Shape = BucketSettings.Website },
                new SettingPart("OwnershipControls", "PutBucketOwnershipControls", "DeleteBucketOwnershipControls"),
                new SettingPart("Tags", "PutBucketTagging", "DeleteBucketTagging") { Shape = BucketSettings.Tagging },
            ],
        },
        new()
        {
            Name = "AWS::S3::BucketPolicy", Service = Service,
            Create = "PutBucketPolicy", Update = ["PutBucketPolicy"], Delete = "DeleteBucketPolicy", Ref = "Bucket",
            CreateOnly = new HashSet<string> { "Bucket" },
            Renames = new Dictionary<string, string> { ["Policy"] = "PolicyDocument" },
        },
    ];

    private static Func<JsonNode, JsonObject> Same(string member) => value => new JsonObject { [member] = value.DeepClone() };
}
