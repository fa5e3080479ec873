using System.Diagnostics.CodeAnalysis;
using Gatehouse.GatewayModel.Templates;

namespace Gatehouse.EdgeRouter.Transforming;

/// <summary>Mapping templates by media type, each compiled once.</summary>
internal sealed class TemplateSet
{
    private readonly List<KeyValuePair<string, MappingTemplate>> _templates = [];

    private TemplateSet()
    {
    }

    public bool IsEmpty => _templates.Count == 0;

    /// <summary>The template that stands for what has none of its own; the order in which they were written counts.</summary>
    public KeyValuePair<string, MappingTemplate>? First => _templates.Count > 0 ? _templates[0] : null;

    /// <param name="definition">Template texts by media type.</param>
    /// <param name="set">Those that are templates.</param>
    /// <param name="reason">What is wrong with one that is none.</param>
    public static bool TryCompile(IEnumerable<KeyValuePair<string, string>> definition, out TemplateSet set, [NotNullWhen(false)] out string? reason)
    {
        set = new TemplateSet();
        reason = null;
        foreach (var (mediaType, text) in definition)
        {
            if (!MappingTemplate.TryParse(mediaType, text, out var template, out var failure))
            {
                reason = failure.ToString();
                return false;
            }

            set._templates.Add(new(mediaType, template));
        }

        return true;
    }

    public KeyValuePair<string, MappingTemplate>? Find(ReadOnlySpan<char> mediaType)
    {
        foreach (var each in _templates)
        {
            if (mediaType.Equals(each.Key, StringComparison.OrdinalIgnoreCase)) return each;
        }

        return null;
    }
}
