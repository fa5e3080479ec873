using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Resources;

namespace Gatehouse.ControlPlane.CloudFormation.Types;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_SSM.html</summary>
internal static class SsmTypes
{
    public static IEnumerable<ResourceType> All =>
    [
        new()
        {
            Name = "AWS::SSM::Parameter", Service = "ssm",
            Create = "PutParameter", Update = ["PutParameter"], Delete = "DeleteParameter", Ref = "Name",
            // The answer tells neither: they are what the template says.
            Attributes = new Dictionary<string, string> { ["Value"] = "{Value}", ["Type"] = "{Type}" },
            CreateOnly = new HashSet<string> { "Name" },
            GeneratedName = new("Name", 128),
            UpdateMembers = new Dictionary<string, string> { ["Overwrite"] = "true" },
            Parts =
            [
                new TagsPart("AddTagsToResource", "RemoveTagsFromResource", "TagKeys", bag => new JsonObject
                {
                    ["ResourceType"] = "Parameter",
                    ["ResourceId"] = bag.Fill("{Name}"),
                })
                {
                    IsAppliedOnCreate = false,
                },
            ],
        },
    ];
}
