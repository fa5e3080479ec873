using System.Globalization;
using System.Text.RegularExpressions;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Parameters;

/// <summary>
/// What a parameter's declaration allows.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
/// </summary>
internal static class ParameterRules
{
    // The pattern comes from a template, the text from its user: neither may run away with a thread.
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(250);

    public static bool IsList(string type) =>
        type is "CommaDelimitedList" || type.StartsWith("List<", StringComparison.Ordinal) || ParameterStoreValues.IsList(type);

    /// <summary>Throws <see cref="TemplateException"/> when the value is not allowed.</summary>
    public static void Check(ParameterDeclaration parameter, string value)
    {
        var items = IsList(parameter.Type) && !ParameterStoreValues.IsOf(parameter.Type) ? value.Split(',', StringSplitOptions.TrimEntries) : [value];
        foreach (var item in items)
        {
            CheckItem(parameter, item);
        }
    }

    private static void CheckItem(ParameterDeclaration parameter, string value)
    {
        if (parameter.AllowedValues.Count > 0 && !parameter.AllowedValues.Contains(value, StringComparer.Ordinal))
        {
            throw ParameterErrors.NotAllowed(parameter);
        }

        if (parameter.Type is "Number" or "List<Number>")
        {
            CheckNumber(parameter, value);
            return;
        }

        if (value.Length < parameter.MinLength)
        {
            throw ParameterErrors.Constraint(parameter, $"must contain at least {parameter.MinLength} characters");
        }

        if (value.Length > parameter.MaxLength)
        {
            throw ParameterErrors.Constraint(parameter, $"must contain at most {parameter.MaxLength} characters");
        }

        if (parameter.AllowedPattern is { } pattern && !Matches(pattern, value))
        {
            throw ParameterErrors.Constraint(parameter, $"must match pattern {pattern}");
        }
    }

    private static void CheckNumber(ParameterDeclaration parameter, string value)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            throw ParameterErrors.NotANumber(parameter.Name);
        }

        if (number < parameter.MinValue)
        {
            throw ParameterErrors.Constraint(parameter, $"must be a number not less than {parameter.MinValue}");
        }

        if (number > parameter.MaxValue)
        {
            throw ParameterErrors.Constraint(parameter, $"must be a number not greater than {parameter.MaxValue}");
        }
    }

    private static bool Matches(string pattern, string value)
    {
        try
        {
            return Regex.IsMatch(value, $"^(?:{pattern})$", RegexOptions.CultureInvariant, PatternTimeout);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            throw new TemplateException($"Parameter pattern {pattern} cannot be used");
        }
    }
}
