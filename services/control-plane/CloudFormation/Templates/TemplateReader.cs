using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.CloudFormation.Sam;

namespace Gatehouse.ControlPlane.CloudFormation.Templates;

/// <summary>Reads a template and holds it against the rules that need nothing but the template.</summary>
internal static class TemplateReader
{
    private static readonly HashSet<string> Sections = new(StringComparer.Ordinal)
    {
        "AWSTemplateFormatVersion", "Description", "Metadata", "Parameters", "Rules", "Mappings", "Conditions", "Transform", "Resources",
        "Outputs", "Hooks", "Globals",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "Type", "Properties", "DependsOn", "Condition", "DeletionPolicy", "UpdateReplacePolicy", "Metadata", "CreationPolicy", "UpdatePolicy",
        "Description", "Version",
    };

    /// <summary>A template as it was written: what its transforms will add to it is not missed.</summary>
    public static Outcome<Template> Read(string text)
    {
        try
        {
            var source = TemplateText.Parse(text);
            return Read(source, isExpanded: !TemplateTransforms.NamesOf(source).Contains(SamTransform.Name));
        }
        catch (TemplateException exception)
        {
            return exception.ToFailure();
        }
    }

    /// <summary>Throws <see cref="TemplateException"/>.</summary>
    /// <param name="source">The template.</param>
    /// <param name="isExpanded">Whether all its resources are there: references to others are refused.</param>
    public static Template Read(JsonObject source, bool isExpanded = true)
    {
        if (source.FirstOrDefault(section => !Sections.Contains(section.Key)) is { Key: { } unknown })
        {
            throw TemplateErrors.UnknownSection(unknown);
        }

        var resources = source["Resources"] switch
        {
            null => throw TemplateErrors.NoResources,
            JsonObject { Count: > 0 } section => section,
            JsonObject => throw TemplateErrors.NoResources,
            _ => throw TemplateErrors.NotAnObject("Resources"),
        };
        RefuseNulls(source);
        var template = new Template(
            source,
            source["AWSTemplateFormatVersion"].ToText() ?? "",
            source["Description"].ToText() ?? "",
            Section(source, "Parameters").ToDictionary(member => member.Key, ReadParameter, StringComparer.Ordinal),
            Section(source, "Mappings"),
            Section(source, "Conditions"),
            resources.ToDictionary(member => member.Key, ReadResource, StringComparer.Ordinal),
            Section(source, "Outputs").ToDictionary(member => member.Key, ReadOutput, StringComparer.Ordinal),
            [.. source["Transform"] is JsonArray several ? several.Select(NameOfTransform) : source["Transform"] is { } one ? [NameOfTransform(one)] : []]);
        if (isExpanded)
        {
            TemplateReferences.Check(template);
        }

        return template;
    }

    private static JsonObject Section(JsonObject source, string name) => source[name] switch
    {
        null => [],
        JsonObject section => section,
        _ => throw TemplateErrors.NotAnObject(name),
    };

    private static ParameterDeclaration ReadParameter(KeyValuePair<string, JsonNode?> member)
    {
        if (!member.Key.All(char.IsAsciiLetterOrDigit))
        {
            throw TemplateErrors.NotAlphanumeric("Parameter", member.Key);
        }

        var declaration = member.Value as JsonObject ?? throw TemplateErrors.NotAnObject("Parameters");
        return new ParameterDeclaration(
            member.Key,
            declaration["Type"].ToText() ?? throw TemplateErrors.Format("Every Parameters object must contain a Type member."),
            declaration["Default"] is JsonArray items ? string.Join(",", items.Select(item => item.ToText())) : declaration["Default"].ToText(),
            declaration["Description"].ToText() ?? "",
            declaration["NoEcho"].ToText()?.Equals("true", StringComparison.OrdinalIgnoreCase) == true,
            declaration["AllowedValues"] is null or JsonArray
                ? declaration["AllowedValues"].ToTexts()
                : throw TemplateErrors.Format("Every AllowedValues member must be a list."),
            declaration["AllowedPattern"].ToText(),
            declaration["ConstraintDescription"].ToText(),
            declaration["MinLength"].ToNumber(),
            declaration["MaxLength"].ToNumber(),
            declaration["MinValue"].ToNumber(),
            declaration["MaxValue"].ToNumber());
    }

    private static ResourceDeclaration ReadResource(KeyValuePair<string, JsonNode?> member)
    {
        var (logicalId, node) = member;
        if (logicalId.StartsWith("Fn::", StringComparison.Ordinal))
        {
            throw TemplateErrors.UnknownFunction(logicalId);
        }

        if (!logicalId.All(char.IsAsciiLetterOrDigit))
        {
            throw TemplateErrors.NotAlphanumeric("Resource", logicalId);
        }

        var declaration = node as JsonObject ?? throw TemplateErrors.NotAnObject("Resources");
        if (declaration.FirstOrDefault(attribute => !Attributes.Contains(attribute.Key) && !IsOfSam(attribute.Key, declaration)) is { Key: { } unknown })
        {
            throw TemplateErrors.UnknownAttribute(unknown);
        }

        return new ResourceDeclaration(
            logicalId,
            declaration["Type"].ToText() ?? throw TemplateErrors.NoType(logicalId),
            declaration["Properties"] switch
            {
                null => [],
                JsonObject properties => properties,
                _ => throw TemplateErrors.Format($"[/Resources/{logicalId}/Properties] Properties must be an object."),
            },
            declaration["Condition"].ToText(),
            declaration["DependsOn"].ToTexts(),
            declaration["DeletionPolicy"],
            declaration["UpdateReplacePolicy"],
            declaration["Metadata"],
            declaration["Description"].ToText() ?? "");
    }

    private static bool IsOfSam(string attribute, JsonObject declaration) =>
        attribute == "IgnoreGlobals" && declaration["Type"].ToText()?.StartsWith(SamTypes.Prefix, StringComparison.Ordinal) == true;

    private static OutputDeclaration ReadOutput(KeyValuePair<string, JsonNode?> member)
    {
        if (!member.Key.All(char.IsAsciiLetterOrDigit))
        {
            throw TemplateErrors.NotAlphanumeric("Output", member.Key);
        }

        var declaration = member.Value as JsonObject ?? throw TemplateErrors.NotAnObject("Outputs");
        return new OutputDeclaration(
            member.Key,
            declaration["Value"] ?? throw TemplateErrors.NoOutputValue,
            declaration["Description"].ToText() ?? "",
            declaration["Condition"].ToText(),
            (declaration["Export"] as JsonObject)?["Name"]);
    }

    private static string NameOfTransform(JsonNode? transform) =>
        transform.ToText() ?? (transform as JsonObject)?["Name"].ToText() ?? throw new TemplateException("Key Name of transform definition must be a string.");

    private static void RefuseNulls(JsonObject source)
    {
        foreach (var section in new[] { "Resources", "Outputs", "Parameters", "Mappings", "Conditions" })
        {
            RefuseNulls(source[section], "/" + section, isRoot: true);
        }
    }

    private static void RefuseNulls(JsonNode? node, string path, bool isRoot = false)
    {
        switch (node)
        {
            case null when !isRoot:
                throw TemplateErrors.NullValue(path);
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    RefuseNulls(value, $"{path}/{name}");
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    RefuseNulls(items[i], $"{path}/{i}");
                }

                break;
        }
    }
}
