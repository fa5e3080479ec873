using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Parameters;

/// <summary>
/// As AWS words them in many users' reports and in localstack/localstack tests/aws/services/cloudformation; those marked are ours.
/// </summary>
internal static class ParameterErrors
{
    public static TemplateException WithoutValue(IEnumerable<string> names) => new($"Parameters: [{string.Join(", ", names)}] must have values");

    public static TemplateException NotInTemplate(IEnumerable<string> names) =>
        new($"Parameters: [{string.Join(", ", names)}] do not exist in the template");

    public static TemplateException NotANumber(string name) => new($"Parameter '{name}' must be a number.");

    public static TemplateException NotAllowed(ParameterDeclaration parameter) =>
        new(parameter.ConstraintDescription is { } description
            ? Unsatisfied(parameter, description)
            : $"Parameter '{parameter.Name}' must be one of AllowedValues");

    public static TemplateException Constraint(ParameterDeclaration parameter, string constraint) =>
        new(parameter.ConstraintDescription is { } description ? Unsatisfied(parameter, description) : $"Parameter '{parameter.Name}' {constraint}");

    /// <summary>https://github.com/aws/aws-toolkit-azure-devops/issues/75</summary>
    public static TemplateException NotRequired { get; } = new("Parameter values specified for a template which does not require them.");

    public static TemplateException NotInStore(IEnumerable<string> names) =>
        new($"Unable to fetch parameters [{string.Join(",", names)}] from parameter store for this account.");

    // https://github.com/aws-ia/taskcat/issues/627
    private static string Unsatisfied(ParameterDeclaration parameter, string description) =>
        $"Parameter {parameter.Name} failed to satisfy constraint: {description}";
}
