using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Gatehouse.GatewayModel.Selection;

/// <summary>
/// JSONPath as API Gateway's expressions and mapping templates use it: <c>a.b</c>, <c>a['b c']</c>, <c>a[0]</c>, which lead to one value,
/// and <c>*</c>, <c>..</c>, slices, unions and filters, which lead to several. The dialect is Jayway's.
/// https://github.com/json-path/JsonPath
/// </summary>
public sealed class JsonPath
{
    private readonly JsonPathStep[] _steps;

    internal JsonPath(JsonPathStep[] steps)
    {
        _steps = steps;
        IsDefinite = Array.TrueForAll(steps, static step => step.IsDefinite);
    }

    /// <summary>The whole document.</summary>
    public static JsonPath Root { get; } = new([]);

    /// <summary>Whether it leads to one value at most.</summary>
    public bool IsDefinite { get; }

    /// <summary>A path that leads to one value, as selection expressions have them; false for one that may lead to several.</summary>
    /// <param name="text">Without the leading <c>$.</c>, as it follows <c>$request.body.</c>; empty means the whole document.</param>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out JsonPath? path)
    {
        path = JsonPathParser.TryParse(text, out var steps) ? new JsonPath(steps) : null;
        if (path is { IsDefinite: false }) path = null;
        return path is not null;
    }

    /// <summary>A path of either kind, as mapping templates have them.</summary>
    /// <param name="text">With the leading <c>$</c>, which may be left out as Jayway lets it be.</param>
    public static bool TryParseRooted(ReadOnlySpan<char> text, [NotNullWhen(true)] out JsonPath? path)
    {
        text = text.Trim();
        if (text is ['$', ..]) text = text[1..];
        if (text is ['.', not '.', ..]) text = text[1..];
        path = JsonPathParser.TryParse(text, out var steps) ? new JsonPath(steps) : null;
        return path is not null;
    }

    /// <summary>The one value that a definite path leads to from a document's root; false for a path that may lead to several.</summary>
    public bool TryFind(JsonElement root, out JsonElement value)
    {
        value = root;
        foreach (var step in _steps)
        {
            if (!step.TryFollow(value, out value)) return false;
        }

        return true;
    }

    /// <summary>All values that the path leads to, in the document's order.</summary>
    /// <param name="limit">How many values may be looked at; descending repeatedly multiplies them.</param>
    /// <returns>False when the limit was reached.</returns>
    public bool TrySelect(JsonElement root, int limit, out IReadOnlyList<JsonElement> values)
    {
        var selection = new JsonPathSelection(root, limit);
        IReadOnlyList<JsonElement> current = [root];
        foreach (var step in _steps)
        {
            var next = new List<JsonElement>();
            foreach (var value in current)
            {
                foreach (var found in step.Follow(value, selection))
                {
                    if (selection.IsExhausted) break;

                    next.Add(found);
                }
            }

            current = next;
        }

        values = selection.IsExhausted ? [] : current;
        return !selection.IsExhausted;
    }
}

/// <summary>One evaluation of a path.</summary>
internal sealed class JsonPathSelection(JsonElement root, int limit)
{
    private int _left = limit;

    public JsonElement Root => root;

    public bool IsExhausted => _left < 0;

    /// <summary>Counts one value that was looked at.</summary>
    public bool Look() => --_left >= 0;
}
