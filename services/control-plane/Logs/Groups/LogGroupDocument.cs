using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Logs.Groups;

/// <summary>
/// How log groups are kept: what users set in one document, how full it is in another. Both come and go together, so that whoever
/// writes the second knows of the first.
/// </summary>
internal static class LogGroupDocument
{
    public static readonly DocumentKind<LogGroupRecord> Kind = new("logs/group");

    public static readonly DocumentKind<LogUsageRecord> Usage = new("logs/usage");

    public static DocumentKey Key(LogGroupName name) => Kind.Key(name.Account, name.Region, name.Name);

    public static DocumentKey UsageKey(LogGroupName name) => Usage.Key(name.Account, name.Region, name.Name);
}

/// <summary>Which log group is meant.</summary>
/// <param name="Account">Whose it is.</param>
/// <param name="Region">Where it is.</param>
/// <param name="Name">For example <c>/aws/lambda/orders</c>.</param>
internal sealed record LogGroupName(string Account, string Region, string Name)
{
    private const string ArnEnd = ":*";

    /// <summary>The group's ARN as most answers have it, with <c>:*</c> for its streams.</summary>
    public string Arn => ArnOfResource + ArnEnd;

    /// <summary>The ARN by which the group is tagged.</summary>
    public string ArnOfResource => $"arn:aws:logs:{Region}:{Account}:log-group:{Name}";

    /// <summary>A group of the caller's, by its name or ARN; the ARN with and without <c>:*</c>. What is no group's name names none.</summary>
    public static LogGroupName Of(CallScope scope, string nameOrArn)
    {
        var parts = nameOrArn.Split(':');
        return new(scope.Account, scope.Region, parts is ["arn", _, "logs", _, _, "log-group", var name, ..] ? name : nameOrArn);
    }

    /// <summary>The group that a request names one way or the other.</summary>
    public static LogGroupName Of(CallScope scope, string name, string identifier) => Of(scope, name.Length > 0 ? name : identifier);
}
