using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Gatehouse.ControlPlane.CloudFormation.Intrinsics;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html</summary>
/// <param name="UrlSuffix">The product's own host, as in LocalStack, so that URLs that templates put together work.</param>
internal sealed record PseudoParameters(
    string AccountId, string Region, string StackName, string StackId, IReadOnlyList<string> NotificationArns, string UrlSuffix)
{
    public const string Partition = "aws";

    public static readonly FrozenSet<string> Names = FrozenSet.Create(
        "AWS::AccountId", "AWS::Region", "AWS::Partition", "AWS::StackName", "AWS::StackId", "AWS::URLSuffix", "AWS::NotificationARNs",
        "AWS::NoValue");

    public JsonNode? Find(string name) => name switch
    {
        "AWS::AccountId" => JsonValue.Create(AccountId),
        "AWS::Region" => JsonValue.Create(Region),
        "AWS::Partition" => JsonValue.Create(Partition),
        "AWS::StackName" => JsonValue.Create(StackName),
        "AWS::StackId" => JsonValue.Create(StackId),
        "AWS::URLSuffix" => JsonValue.Create(UrlSuffix),
        "AWS::NotificationARNs" => new JsonArray([.. NotificationArns.Select(arn => JsonValue.Create(arn))]),
        "AWS::NoValue" => Evaluation.NoValue,
        _ => null,
    };
}
