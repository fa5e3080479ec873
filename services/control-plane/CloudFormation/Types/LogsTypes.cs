using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Resources;

namespace Gatehouse.ControlPlane.CloudFormation.Types;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_Logs.html</summary>
internal static class LogsTypes
{
    private const string Service = "logs";
    private const string Arn = "arn:aws:logs:{Region}:{Account}:log-group:{LogGroupName}";

    public static IEnumerable<ResourceType> All =>
    [
        new()
        {
            Name = "AWS::Logs::LogGroup", Service = Service,
            Create = "CreateLogGroup", Delete = "DeleteLogGroup", Ref = "LogGroupName",
            Attributes = new Dictionary<string, string> { ["Arn"] = Arn + ":*" },
            CreateOnly = new HashSet<string> { "LogGroupName", "LogGroupClass" },
            GeneratedName = new("LogGroupName", 512),
            Parts =
            [
                new SettingPart("RetentionInDays", "PutRetentionPolicy", "DeleteRetentionPolicy"),
                new TagsPart("TagResource", "UntagResource", "TagKeys", bag => new JsonObject { ["ResourceArn"] = bag.Fill(Arn) })
                {
                    IsAppliedOnCreate = false,
                },
            ],
        },
        new()
        {
            Name = "AWS::Logs::LogStream", Service = Service,
            Create = "CreateLogStream", Delete = "DeleteLogStream", Ref = "LogStreamName", IsImmutable = true,
            GeneratedName = new("LogStreamName", 512),
        },
    ];
}
