using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Types;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_IAM.html</summary>
internal static class IamTypes
{
    private const string Service = "iam";

    public static IEnumerable<ResourceType> All =>
    [
        new()
        {
            Name = "AWS::IAM::Role", Service = Service,
            Create = "CreateRole", Update = ["UpdateRole"], Delete = "DeleteRole", Ref = "RoleName",
            CreateOnly = new HashSet<string> { "RoleName", "Path" },
            GeneratedName = new("RoleName", 64),
            Parts =
            [
                new SettingPart("AssumeRolePolicyDocument", "UpdateAssumeRolePolicy")
                {
                    IsAppliedOnCreate = false, Shape = document => new JsonObject { ["PolicyDocument"] = document.DeepClone() },
                },
                new SettingPart("PermissionsBoundary", "PutRolePermissionsBoundary", "DeleteRolePermissionsBoundary") { IsAppliedOnCreate = false },
                Items("ManagedPolicyArns", "AttachRolePolicy", "DetachRolePolicy", "PolicyArn"),
                new ItemsPart("Policies", "PutRolePolicy", "DeleteRolePolicy", Whole) { IsRemovedFirst = true },
                new TagsPart("TagRole", "UntagRole", "TagKeys", bag => new JsonObject { ["RoleName"] = bag.Fill("{RoleName}") })
                {
                    IsAppliedOnCreate = false,
                },
            ],
        },
        new()
        {
            // No operation makes a policy of this kind: it is what each of its roles and users gets.
            Name = "AWS::IAM::Policy", Service = Service,
            Create = null, Ref = "{StackName}-Poli-{Suffix}",
            Attributes = new Dictionary<string, string> { ["Id"] = "{StackName}-Poli-{Suffix}" },
            CreateOnly = new HashSet<string> { "PolicyName" },
            Preparation = new AttachedPolicyPreparation(),
            Parts =
            [
                new ItemsPart("Roles", "PutRolePolicy", "DeleteRolePolicy", Whole) { IsRemovedFirst = true },
                new ItemsPart("Users", "PutUserPolicy", "DeleteUserPolicy", Whole) { IsRemovedFirst = true },
                new ItemsPart("Groups", "PutGroupPolicy", "DeleteGroupPolicy", Whole) { IsRemovedFirst = true },
            ],
        },
        new()
        {
            Name = "AWS::IAM::ManagedPolicy", Service = Service,
            Create = "CreatePolicy", Delete = "DeletePolicy", Ref = "Arn",
            Attributes = new Dictionary<string, string> { ["PolicyArn"] = "{Arn}" },
            CreateOnly = new HashSet<string> { "ManagedPolicyName", "Path", "Description" },
            GeneratedName = new("ManagedPolicyName", 128),
            Renames = new Dictionary<string, string> { ["PolicyName"] = "ManagedPolicyName" },
            Parts =
            [
                new SettingPart("PolicyDocument", "CreatePolicyVersion")
                {
                    IsAppliedOnCreate = false,
                    Shape = document => new JsonObject { ["PolicyDocument"] = document.DeepClone(), ["SetAsDefault"] = true },
                },
                Items("Roles", "AttachRolePolicy", "DetachRolePolicy", "RoleName"),
                Items("Users", "AttachUserPolicy", "DetachUserPolicy", "UserName"),
                Items("Groups", "AttachGroupPolicy", "DetachGroupPolicy", "GroupName"),
            ],
        },
        new()
        {
            Name = "AWS::IAM::User", Service = Service,
            Create = "CreateUser", Update = ["UpdateUser"], Delete = "DeleteUser", Ref = "UserName",
            CreateOnly = new HashSet<string> { "UserName" },
            GeneratedName = new("UserName", 64),
            Parts =
            [
                Items("ManagedPolicyArns", "AttachUserPolicy", "DetachUserPolicy", "PolicyArn"),
                new ItemsPart("Policies", "PutUserPolicy", "DeleteUserPolicy", Whole) { IsRemovedFirst = true },
                Items("Groups", "AddUserToGroup", "RemoveUserFromGroup", "GroupName"),
                new SettingPart("LoginProfile", "CreateLoginProfile", "DeleteLoginProfile") { IsRemovedFirst = true, Shape = Whole },
            ],
        },
        new()
        {
            Name = "AWS::IAM::AccessKey", Service = Service,
            Create = "CreateAccessKey", Delete = "DeleteAccessKey", Ref = "AccessKeyId",
            CreateOnly = new HashSet<string> { "UserName", "Serial" },
            Parts = [new SettingPart("Status", "UpdateAccessKey") { IsAppliedOnCreate = false }],
        },
        new()
        {
            Name = "AWS::IAM::InstanceProfile", Service = Service,
            Create = "CreateInstanceProfile", Delete = "DeleteInstanceProfile", Ref = "InstanceProfileName",
            CreateOnly = new HashSet<string> { "InstanceProfileName", "Path" },
            GeneratedName = new("InstanceProfileName", 128),
            Parts = [Items("Roles", "AddRoleToInstanceProfile", "RemoveRoleFromInstanceProfile", "RoleName")],
        },
    ];

    private static ItemsPart Items(string property, string add, string remove, string member) =>
        new(property, add, remove, item => new JsonObject { [member] = item.ToText() }) { IsRemovedFirst = true };

    private static JsonObject Whole(JsonNode item) => item.DeepClone() as JsonObject ?? [];
}
