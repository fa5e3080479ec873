using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam;

/// <summary>One resource of a SAM template, and what the resources that it stands for have from it.</summary>
internal sealed class SamResource(string logicalId, JsonObject declaration)
{
    // What every resource that is generated has from the one that it is generated for.
    private static readonly string[] Inherited = ["Condition", "DeletionPolicy", "UpdateReplacePolicy"];

    public string LogicalId => logicalId;

    public string Type => declaration[nameof(Type)].ToText() ?? "";

    public string? Condition => declaration[nameof(Condition)].ToText();

    public JsonObject Properties { get; } = declaration[nameof(Properties)] as JsonObject ?? [];

    public JsonNode? this[string property] => Properties[property];

    /// <summary>A copy of a property, to be put elsewhere.</summary>
    public JsonNode? Copy(string property) => Properties[property]?.DeepClone();

    /// <summary>Whether a property is <c>true</c>, as a boolean or as text.</summary>
    public bool IsTrue(string property) => Properties[property].ToText()?.Equals("true", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The resource that takes this one's place: all its attributes stay.</summary>
    public JsonObject Replace(string type, JsonObject properties)
    {
        var replacement = (JsonObject)declaration.DeepClone();
        replacement.Remove(nameof(Properties));
        replacement.Remove("IgnoreGlobals");
        replacement[nameof(Type)] = type;
        replacement[nameof(Properties)] = properties;
        return replacement;
    }

    /// <summary>A resource beside this one: it comes and goes with it.</summary>
    public JsonObject Derive(string type, JsonObject properties)
    {
        var derived = new JsonObject { [nameof(Type)] = type, [nameof(Properties)] = properties };
        foreach (var attribute in Inherited)
        {
            if (declaration[attribute] is { } value)
            {
                derived[attribute] = value.DeepClone();
            }
        }

        return derived;
    }

    /// <summary>Refuses properties that SAM does not know or that are not emulated.</summary>
    public void Check(IReadOnlySet<string> known, IReadOnlySet<string> notEmulated)
    {
        foreach (var (name, _) in Properties)
        {
            if (notEmulated.Contains(name))
            {
                throw Invalid($"Property {name} of {Type} is not emulated by Gatehouse.");
            }

            if (!known.Contains(name))
            {
                throw Invalid($"property {name} not defined for resource of type {Type}");
            }
        }
    }

    public TemplateException Invalid(string why) => SamFailures.Invalid(logicalId, why);
}
