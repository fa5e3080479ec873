using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.CloudFormation.Templates;

/// <summary>
/// What a caller must acknowledge before a template is carried out.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html
/// </summary>
internal static class Capabilities
{
    private const string Iam = "CAPABILITY_IAM";
    private const string NamedIam = "CAPABILITY_NAMED_IAM";
    private const string AutoExpand = "CAPABILITY_AUTO_EXPAND";

    private static readonly Dictionary<string, string> NameProperties = new(StringComparer.Ordinal)
    {
        ["AWS::IAM::Role"] = "RoleName",
        ["AWS::IAM::User"] = "UserName",
        ["AWS::IAM::Group"] = "GroupName",
        ["AWS::IAM::ManagedPolicy"] = "ManagedPolicyName",
        ["AWS::IAM::InstanceProfile"] = "InstanceProfileName",
    };

    /// <summary>The IAM capability that the template needs, or none.</summary>
    public static string? Needed(Template template)
    {
        var resources = template.Resources.Values.Where(IsIam).ToArray();
        return resources.Length == 0 ? null
            : resources.Any(resource => NameProperties.TryGetValue(resource.Type, out var name) && resource.Properties.ContainsKey(name)) ? NamedIam
            : Iam;
    }

    /// <summary>Why: <c>The following resource(s) require capabilities: [AWS::IAM::Role]</c>.</summary>
    public static string Reason(Template template)
    {
        var types = template.Resources.Values.Where(IsIam).Select(resource => resource.Type).Distinct(StringComparer.Ordinal);
        return $"The following resource(s) require capabilities: [{string.Join(", ", types)}]";
    }

    /// <param name="template">The template with its transforms carried out.</param>
    /// <param name="acknowledged">The capabilities that the caller sent.</param>
    /// <param name="hasTransforms">Whether transforms made the template another one, which must be acknowledged.</param>
    public static AwsFailure? Check(Template template, IReadOnlyCollection<string> acknowledged, bool hasTransforms)
    {
        var missing = new List<string>();
        if (Needed(template) is { } needed && !acknowledged.Contains(NamedIam) && !(needed == Iam && acknowledged.Contains(Iam)))
        {
            missing.Add(needed);
        }

        if (hasTransforms && !acknowledged.Contains(AutoExpand))
        {
            missing.Add(AutoExpand);
        }

        return missing.Count == 0
            ? null
            : new AwsFailure("InsufficientCapabilitiesException", 400, $"Requires capabilities : [{string.Join(", ", missing)}]");
    }

    private static bool IsIam(ResourceDeclaration resource) => NameProperties.ContainsKey(resource.Type)
        || resource.Type is "AWS::IAM::Policy" or "AWS::IAM::AccessKey" or "AWS::IAM::UserToGroupAddition";
}
