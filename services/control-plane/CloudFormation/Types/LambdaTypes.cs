using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Resources;

namespace Gatehouse.ControlPlane.CloudFormation.Types;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_Lambda.html</summary>
internal static class LambdaTypes
{
    private const string Service = "lambda";

    public static IEnumerable<ResourceType> All =>
    [
        new()
        {
            Name = "AWS::Lambda::Function", Service = Service,
            Create = "CreateFunction", Update = ["UpdateFunctionCode", "UpdateFunctionConfiguration"], Delete = "DeleteFunction",
            Ref = "FunctionName",
            Attributes = new Dictionary<string, string> { ["Arn"] = "{FunctionArn}" },
            CreateOnly = new HashSet<string> { "FunctionName", "PackageType" },
            GeneratedName = new("FunctionName", 64),
            Lifted = ["Code"],
            Preparation = new InlineCodePreparation(),
            Parts =
            [
                new SettingPart("ReservedConcurrentExecutions", "PutFunctionConcurrency", "DeleteFunctionConcurrency"),
                new TagsPart("TagResource", "UntagResource", "TagKeys", bag => new JsonObject { ["Resource"] = bag.Fill("{Arn}") })
                {
                    IsAppliedOnCreate = false,
                },
            ],
        },
        new()
        {
            // Each is a snapshot: a new one is made for whatever changes.
            Name = "AWS::Lambda::Version", Service = Service,
            Create = "PublishVersion", Delete = "DeleteFunction", Ref = "FunctionArn", IsImmutable = true,
            Renames = new Dictionary<string, string> { ["Qualifier"] = "{Version}" },
        },
        new()
        {
            Name = "AWS::Lambda::Alias", Service = Service,
            Create = "CreateAlias", Update = ["UpdateAlias"], Delete = "DeleteAlias", Ref = "AliasArn",
            CreateOnly = new HashSet<string> { "FunctionName", "Name" },
            Preparation = new AliasPreparation(),
        },
        new()
        {
            Name = "AWS::Lambda::Permission", Service = Service,
            Create = "AddPermission", Delete = "RemovePermission", Ref = "StatementId", IsImmutable = true,
            GeneratedName = new("StatementId", 100),
            Attributes = new Dictionary<string, string> { ["Id"] = "{StatementId}" },
        },
        new()
        {
            Name = "AWS::Lambda::LayerVersion", Service = Service,
            Create = "PublishLayerVersion", Delete = "DeleteLayerVersion", Ref = "LayerVersionArn", IsImmutable = true,
            GeneratedName = new("LayerName", 64),
            Renames = new Dictionary<string, string> { ["VersionNumber"] = "{Version}" },
        },
        new()
        {
            Name = "AWS::Lambda::LayerVersionPermission", Service = Service,
            Create = "AddLayerVersionPermission", Delete = "RemoveLayerVersionPermission", Ref = "{LayerVersionArn}#{StatementId}", IsImmutable = true,
            GeneratedName = new("StatementId", 100),
            Preparation = new LayerVersionPreparation(),
            // The deletion goes by the first two.
            Attributes = new Dictionary<string, string>
            {
                ["LayerName"] = "LayerName", ["VersionNumber"] = "VersionNumber", ["Id"] = "{LayerVersionArn}#{StatementId}",
            },
        },
        new()
        {
            Name = "AWS::Lambda::Url", Service = Service,
            Create = "CreateFunctionUrlConfig", Update = ["UpdateFunctionUrlConfig"], Delete = "DeleteFunctionUrlConfig", Ref = "FunctionArn",
            CreateOnly = new HashSet<string> { "TargetFunctionArn", "Qualifier" },
            Renames = new Dictionary<string, string> { ["FunctionName"] = "TargetFunctionArn" },
        },
        new()
        {
            Name = "AWS::Lambda::EventInvokeConfig", Service = Service,
            Create = "PutFunctionEventInvokeConfig", Update = ["PutFunctionEventInvokeConfig"], Delete = "DeleteFunctionEventInvokeConfig",
            Ref = "{FunctionName}|{Qualifier}",
            CreateOnly = new HashSet<string> { "FunctionName", "Qualifier" },
        },
    ];
}
