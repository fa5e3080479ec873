using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;

namespace Gatehouse.ControlPlane.Ssm.Parameters;

/// <summary>Which parameter is meant, and which of its versions.</summary>
/// <param name="Name">With the slash at its start, if it has one.</param>
/// <param name="Selector">A version's number or label; empty: the newest.</param>
internal sealed record ParameterName(string Name, string Selector)
{
    private const int LongestName = 1011;
    private const int MostLevels = 15;

    /// <summary>Reads <c>name</c>, <c>name:version</c>, <c>name:label</c>, or a parameter's ARN.</summary>
    public static ParameterName Of(string text)
    {
        var parts = text.Split(':');
        return parts switch
        {
            ["arn", _, "ssm", _, _, var resource] => new(OfResource(resource), ""),
            ["arn", _, "ssm", _, _, var resource, var selector] => new(OfResource(resource), selector),
            [var name, var selector] => new(name, selector),
            _ => new(text, ""),
        };
    }

    public static string ArnOf(CallScope scope, string name) => $"arn:aws:ssm:{scope.Region}:{scope.Account}:parameter/{name.TrimStart('/')}";

    /// <summary>What a new parameter may be called. https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html</summary>
    public static AwsFailure? Check(string name)
    {
        if (name.Length > LongestName || name.Count(character => character == '/') > MostLevels + 1)
        {
            return SsmFailures.Invalid($"Parameter name must have at most {LongestName} characters and {MostLevels} levels.");
        }

        if (name.Any(character => !char.IsAsciiLetterOrDigit(character) && character is not ('.' or '-' or '_' or '/')))
        {
            return SsmFailures.Invalid(
                "Parameter name: can't be prefixed with \"ssm\" (case-insensitive) or contain anything but letters, numbers and the symbols .-_/");
        }

        if (name.Contains('/', StringComparison.Ordinal) && name[0] != '/')
        {
            return SsmFailures.Invalid("Parameter name must be a fully qualified name.");
        }

        // AWS's own texts.
        return name.TrimStart('/').StartsWith("aws", StringComparison.OrdinalIgnoreCase) ? SsmFailures.Invalid($"No access to reserved parameter name: {name}.")
            : name.StartsWith("ssm", StringComparison.OrdinalIgnoreCase) ? SsmFailures.Invalid("Parameter name: can't be prefixed with \"ssm\" (case-insensitive).")
            : null;
    }

    private static string OfResource(string resource)
    {
        var name = resource["parameter".Length..];
        return name.LastIndexOf('/') == 0 ? name[1..] : name;
    }
}
