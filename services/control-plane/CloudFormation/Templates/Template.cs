using System.Text.Json.Nodes;

namespace Gatehouse.ControlPlane.CloudFormation.Templates;

/// <summary>
/// A template that was read and found sound: its sections, functions still unevaluated.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html
/// </summary>
internal sealed record Template(
    JsonObject Source,
    string Version,
    string Description,
    IReadOnlyDictionary<string, ParameterDeclaration> Parameters,
    JsonObject Mappings,
    JsonObject Conditions,
    IReadOnlyDictionary<string, ResourceDeclaration> Resources,
    IReadOnlyDictionary<string, OutputDeclaration> Outputs,
    IReadOnlyList<string> Transforms)
{
    public const string LanguageExtensions = "AWS::LanguageExtensions";

    public bool HasLanguageExtensions => Transforms.Contains(LanguageExtensions, StringComparer.Ordinal);
}

/// <summary>A parameter as the template declares it.</summary>
internal sealed record ParameterDeclaration(
    string Name,
    string Type,
    string? Default,
    string Description,
    bool NoEcho,
    IReadOnlyList<string> AllowedValues,
    string? AllowedPattern,
    string? ConstraintDescription,
    double? MinLength,
    double? MaxLength,
    double? MinValue,
    double? MaxValue);

/// <summary>A resource as the template declares it.</summary>
internal sealed record ResourceDeclaration(
    string LogicalId,
    string Type,
    JsonObject Properties,
    string? Condition,
    IReadOnlyList<string> DependsOn,
    JsonNode? DeletionPolicy,
    JsonNode? UpdateReplacePolicy,
    JsonNode? Metadata,
    string Description);

/// <summary>An output as the template declares it.</summary>
internal sealed record OutputDeclaration(string Name, JsonNode Value, string Description, string? Condition, JsonNode? ExportName);
