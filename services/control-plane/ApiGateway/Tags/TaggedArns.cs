using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Tags;

namespace Gatehouse.ControlPlane.ApiGateway.Tags;

/// <summary>
/// Finds what an ARN names among all that bears tags: <c>arn:aws:apigateway:{region}::/restapis/{id}/stages/{name}</c>. The account's
/// place is empty.
/// </summary>
internal sealed class TaggedArns(IEnumerable<ITaggedResources> kinds)
{
    private const int ArnParts = 6;
    private readonly (ITaggedResources Kind, string[] Template)[] _kinds = [.. kinds.Select(kind => (kind, kind.Template.Split('/')))];

    public Outcome<TaggedArn> Find(string arn, CallScope scope)
    {
        var parts = arn.Split(':', ArnParts);
        if (parts.Length < ArnParts || parts[0] != "arn" || parts[2] != "apigateway" || parts[3] != scope.Region)
        {
            return TagFailures.UnknownResource(arn);
        }

        var path = parts[5].Split('/');
        foreach (var (kind, template) in _kinds)
        {
            if (Match(path, template) is { } names)
            {
                return new TaggedArn(kind, names);
            }
        }

        return TagFailures.NotTaggable(arn);
    }

    private static List<string>? Match(string[] path, string[] template)
    {
        if (path.Length != template.Length)
        {
            return null;
        }

        var names = new List<string>();
        foreach (var (segment, expected) in path.Zip(template))
        {
            if (expected == "{}")
            {
                names.Add(segment);
            }
            else if (segment != expected)
            {
                return null;
            }
        }

        return names;
    }
}

/// <summary>A resource that bears tags.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Names">Which one it is.</param>
internal sealed record TaggedArn(ITaggedResources Kind, IReadOnlyList<string> Names);
