using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Scope;

namespace Gatehouse.ControlPlane.CloudFormation.Templates;

/// <summary>
/// What stands in a template's Transform section, carried out before anything else. A transform that is not emulated is refused by its
/// name.
/// </summary>
internal sealed class TemplateTransforms(IncludedSnippets snippets)
{
    /// <summary>The template with its transforms carried out; the same object when there are none. Throws <see cref="TemplateException"/>.</summary>
    public async Task<JsonObject> ApplyAsync(JsonObject template, CallScope scope, CancellationToken cancellationToken)
    {
        var expanded = await snippets.IncludeAsync(template, scope, cancellationToken);
        foreach (var name in NamesOf(expanded["Transform"]))
        {
            if (name is not (Template.LanguageExtensions or IncludedSnippets.Include))
            {
                throw new TemplateException($"No transform named {name} found.");
            }
        }

        return expanded;
    }

    private static IEnumerable<string> NamesOf(JsonNode? transforms) =>
        (transforms is JsonArray several ? several.AsEnumerable() : [transforms]).Select(NameOf).OfType<string>();

    private static string? NameOf(JsonNode? transform) => transform.ToText() ?? (transform as JsonObject)?["Name"].ToText();
}
