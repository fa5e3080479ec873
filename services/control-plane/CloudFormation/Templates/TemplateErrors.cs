namespace Gatehouse.ControlPlane.CloudFormation.Templates;

/// <summary>
/// What CloudFormation says of templates, verbatim where a source is named: localstack/localstack
/// tests/aws/services/cloudformation (snapshots recorded on AWS); the rest is our wording in its manner.
/// </summary>
internal static class TemplateErrors
{
    public static TemplateException NotWellFormedJson(long line, long column) =>
        Format($"JSON not well-formed. (line {line}, column {column})");

    public static TemplateException NotWellFormedYaml(long line, long column) =>
        Format($"YAML not well-formed. (line {line}, column {column})");

    public static TemplateException UnsupportedStructure { get; } = Format("unsupported structure.");

    public static TemplateException NoResources { get; } = Format("At least one Resources member must be defined.");

    public static TemplateException NotAnObject(string section) => Format($"Any {section} member must be an object.");

    public static TemplateException NoType(string logicalId) => Format($"[/Resources/{logicalId}] Every Resources object must contain a Type member.");

    public static TemplateException NoOutputValue => Format("Every Outputs member must contain a Value object");

    public static TemplateException NullValue(string path) => new($"[{path}] 'null' values are not allowed in templates");

    public static TemplateException UnknownAttribute(string name) => new($"Invalid template resource property '{name}'");

    public static TemplateException UnknownSection(string name) => new($"Invalid template property or properties [{name}]");

    public static TemplateException NotAlphanumeric(string kind, string name) => Format($"{kind} name {name} is non alphanumeric.");

    public static TemplateException UnresolvedInResources(IEnumerable<string> names) =>
        Format($"Unresolved resource dependencies [{string.Join(", ", names)}] in the Resources block of the template");

    public static TemplateException UnresolvedInOutputs(IEnumerable<string> names) =>
        new($"Unresolved resource dependencies [{string.Join(", ", names)}] in the Outputs block of the template");

    /// <summary>https://github.com/aws-amplify/amplify-cli/issues/9537 and many other reports of users.</summary>
    public static TemplateException UndefinedInGetAtt(string name) => new($"Template error: instance of Fn::GetAtt references undefined resource {name}");

    /// <summary>https://github.com/aws-cloudformation/cfn-lint/issues/99</summary>
    public static TemplateException UnresolvedInConditions(IEnumerable<string> names) =>
        Format($"Unresolved dependencies [{string.Join(", ", names)}]. Cannot reference resources in the Conditions block of the template");

    public static TemplateException UnresolvedCondition(string condition, string function) =>
        new($"Template error: unresolved condition dependency {condition} in {function}");

    public static TemplateException Circular(IEnumerable<string> logicalIds) =>
        new($"Circular dependency between resources: [{string.Join(", ", logicalIds)}]");

    public static TemplateException NoMapping(string map, string first, string second) =>
        new($"Template error: Unable to get mapping for {map}::{first}::{second}");

    /// <summary>https://github.com/zalando-stups/senza docs, an answer of AWS.</summary>
    public static TemplateException NoMap(string map) => new($"Template error: Mapping named '{map}' is not present in the 'Mappings' section of template.");

    /// <summary>https://github.com/serverless-operations/serverless-step-functions/pull/550</summary>
    public static TemplateException SubArguments { get; } = new(
        "Template error: One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a string as first argument, "
        + "and an optional second argument to specify a mapping of values to replace in the string");

    public static TemplateException Arity(string function, string demand) => new($"Template error: every {function} object requires {demand}");

    /// <summary>Our wording.</summary>
    public static TemplateException UnknownFunction(string function) => Format($"Unrecognized function or one that is not emulated: {function}");

    /// <summary>Our wording: the bounds are this product's.</summary>
    public static TemplateException TooLarge { get; } = Format("The template has too many values or is nested too deeply");

    public static TemplateException NoExport(string name) => new($"No export named {name} found.");

    public static TemplateException NoAttribute(string logicalId, string attribute) =>
        new($"Template error: resource {logicalId} does not support attribute type {attribute} in Fn::GetAtt");

    public static TemplateException Format(string message) => new($"Template format error: {message}");
}
