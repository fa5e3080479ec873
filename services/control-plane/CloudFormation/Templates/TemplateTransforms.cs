using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Sam;

namespace Gatehouse.ControlPlane.CloudFormation.Templates;

/// <summary>
/// What stands in a template's Transform section, carried out before anything else. A transform that is not emulated is refused by its
/// name.
/// </summary>
internal sealed class TemplateTransforms(IncludedSnippets snippets)
{
    /// <summary>The template with its transforms carried out; the same object when there are none. Throws <see cref="TemplateException"/>.</summary>
    /// <param name="template">The template as it was submitted.</param>
    /// <param name="parameters">What its parameters stand for, where that is known.</param>
    /// <param name="scope">Whose snippets may be included.</param>
    /// <param name="cancellationToken">Ends the reading of snippets.</param>
    public async Task<JsonObject> ApplyAsync(
        JsonObject template, IReadOnlyDictionary<string, string> parameters, CallScope scope, CancellationToken cancellationToken)
    {
        var expanded = await snippets.IncludeAsync(template, scope, cancellationToken);
        foreach (var name in NamesOf(expanded))
        {
            expanded = name switch
            {
                SamTransform.Name => SamTransform.Expand(expanded, parameters),
                Template.LanguageExtensions => ForEachLoops.Expand(expanded, parameters),
                IncludedSnippets.Include => expanded,
                _ => throw new TemplateException($"No transform named {name} found."),
            };
        }

        return expanded;
    }

    /// <summary>The names of the transforms that a template declares.</summary>
    public static IReadOnlyList<string> NamesOf(JsonObject template) =>
        [.. (template["Transform"] is JsonArray several ? several.AsEnumerable() : [template["Transform"]]).Select(NameOf).OfType<string>()];

    private static string? NameOf(JsonNode? transform) => transform.ToText() ?? (transform as JsonObject)?["Name"].ToText();
}
