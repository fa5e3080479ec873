using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Types;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_KMS.html</summary>
internal static class KmsTypes
{
    private const string Service = "kms";

    public static IEnumerable<ResourceType> All =>
    [
        new()
        {
            Name = "AWS::KMS::Key", Service = Service,
            Create = "CreateKey", Update = ["UpdateKeyDescription"], Delete = "ScheduleKeyDeletion", Ref = "KeyId",
            CreateOnly = new HashSet<string> { "KeySpec", "KeyUsage", "MultiRegion", "Origin" },
            Renames = new Dictionary<string, string> { ["Policy"] = "KeyPolicy" },
            Parts =
            [
                new SettingPart("KeyPolicy", "PutKeyPolicy")
                {
                    IsAppliedOnCreate = false,
                    Shape = policy => new JsonObject { ["PolicyName"] = "default", ["Policy"] = policy.DeepClone() },
                },
                new SwitchPart("EnableKeyRotation", "EnableKeyRotation", "DisableKeyRotation"),
                new SwitchPart("Enabled", "EnableKey", "DisableKey") { IsOnByItself = true },
            ],
        },
        new()
        {
            Name = "AWS::KMS::Alias", Service = Service,
            Create = "CreateAlias", Update = ["UpdateAlias"], Delete = "DeleteAlias", Ref = "AliasName",
            CreateOnly = new HashSet<string> { "AliasName" },
        },
    ];
}

/// <summary>A property that is on or off by an operation each.</summary>
internal sealed record SwitchPart(string Property, string On, string Off) : ResourcePart(Property)
{
    /// <summary>What it is before anything is done.</summary>
    public bool IsOnByItself { get; init; }

    public override async Task<AwsWire.Failures.AwsFailure?> ApplyAsync(PartCalls calls, JsonNode? former, JsonNode? current)
    {
        var wanted = IsOn(current);
        return IsOn(former) == wanted ? null : await calls.CallAsync(wanted ? On : Off, []);
    }

    private bool IsOn(JsonNode? value) => value is null ? IsOnByItself : value.ToText() == "true";
}
