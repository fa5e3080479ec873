using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Resources;

namespace Gatehouse.ControlPlane.CloudFormation.Types;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_ECR.html</summary>
internal static class EcrTypes
{
    public static IEnumerable<ResourceType> All =>
    [
        new()
        {
            Name = "AWS::ECR::Repository", Service = "ecr",
            Create = "CreateRepository", Delete = "DeleteRepository", Ref = "RepositoryName",
            Attributes = new Dictionary<string, string> { ["Arn"] = "{RepositoryArn}" },
            CreateOnly = new HashSet<string> { "RepositoryName", "EncryptionConfiguration" },
            GeneratedName = new("RepositoryName", 256, IsLowerCase: true),
            Renames = new Dictionary<string, string> { ["Force"] = "EmptyOnDelete" },
            Parts =
            [
                new SettingPart("RepositoryPolicyText", "SetRepositoryPolicy", "DeleteRepositoryPolicy")
                {
                    Shape = policy => new JsonObject { ["PolicyText"] = policy.DeepClone() },
                },
                new SettingPart("LifecyclePolicy", "PutLifecyclePolicy", "DeleteLifecyclePolicy")
                {
                    Shape = policy => policy.DeepClone() as JsonObject ?? [],
                },
                new SettingPart("ImageTagMutability", "PutImageTagMutability") { IsAppliedOnCreate = false },
                new SettingPart("ImageScanningConfiguration", "PutImageScanningConfiguration") { IsAppliedOnCreate = false },
                new TagsPart("TagResource", "UntagResource", "TagKeys", bag => new JsonObject { ["ResourceArn"] = bag.Fill("{RepositoryArn}") })
                {
                    IsAppliedOnCreate = false,
                },
            ],
        },
    ];
}
