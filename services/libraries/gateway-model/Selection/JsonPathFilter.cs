using System.Text.Json;
using System.Text.RegularExpressions;

namespace Gatehouse.GatewayModel.Selection;

/// <summary>The condition of <c>[?(…)]</c>.</summary>
internal abstract class JsonPathFilter
{
    public abstract bool Accepts(JsonElement current, JsonPathSelection selection);
}

internal sealed class NotFilter(JsonPathFilter inner) : JsonPathFilter
{
    public override bool Accepts(JsonElement current, JsonPathSelection selection) => !inner.Accepts(current, selection);
}

internal sealed class BothFilter(JsonPathFilter left, JsonPathFilter right) : JsonPathFilter
{
    public override bool Accepts(JsonElement current, JsonPathSelection selection) =>
        left.Accepts(current, selection) && right.Accepts(current, selection);
}

internal sealed class EitherFilter(JsonPathFilter left, JsonPathFilter right) : JsonPathFilter
{
    public override bool Accepts(JsonElement current, JsonPathSelection selection) =>
        left.Accepts(current, selection) || right.Accepts(current, selection);
}

/// <summary><c>@.name</c> alone: that there is such a value.</summary>
internal sealed class ExistsFilter(JsonPathOperand operand) : JsonPathFilter
{
    public override bool Accepts(JsonElement current, JsonPathSelection selection) => operand.Evaluate(current, selection) is not null;
}

/// <summary>Two operands and what must be true of them.</summary>
internal sealed class ComparisonFilter(JsonPathOperand left, string operation, JsonPathOperand right) : JsonPathFilter
{
    public override bool Accepts(JsonElement current, JsonPathSelection selection)
    {
        var (first, second) = (left.Evaluate(current, selection), right.Evaluate(current, selection));
        return operation switch
        {
            "==" => AreEqual(first, second),
            "!=" => !AreEqual(first, second),
            "in" => second is { ValueKind: JsonValueKind.Array } list && list.EnumerateArray().Any(item => AreEqual(first, item)),
            "nin" => second is { ValueKind: JsonValueKind.Array } list && !list.EnumerateArray().Any(item => AreEqual(first, item)),
            _ => Order(first, second) is { } order && operation switch
            {
                "<" => order < 0,
                "<=" => order <= 0,
                ">" => order > 0,
                _ => order >= 0,
            },
        };
    }

    private static bool AreEqual(JsonElement? left, JsonElement? right) =>
        left is null || right is null ? left is null && right is null : JsonElement.DeepEquals(left.Value, right.Value);

    // Only numbers and only texts have an order.
    private static int? Order(JsonElement? left, JsonElement? right) => (left?.ValueKind, right?.ValueKind) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => left!.Value.GetDouble().CompareTo(right!.Value.GetDouble()),
        (JsonValueKind.String, JsonValueKind.String) => string.CompareOrdinal(left!.Value.GetString(), right!.Value.GetString()),
        _ => null,
    };
}

/// <summary><c>@.name =~ /pattern/i</c>: the whole text matches.</summary>
internal sealed class PatternFilter(JsonPathOperand operand, Regex pattern) : JsonPathFilter
{
    public override bool Accepts(JsonElement current, JsonPathSelection selection)
    {
        try
        {
            return operand.Evaluate(current, selection) is { ValueKind: JsonValueKind.String } text && pattern.IsMatch(text.GetString()!);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}

/// <summary>A path from the current value (<c>@</c>) or the root (<c>$</c>), or a literal.</summary>
internal sealed class JsonPathOperand(JsonPath? path, bool fromRoot, JsonElement? literal)
{
    public JsonElement? Evaluate(JsonElement current, JsonPathSelection selection)
    {
        if (path is null) return literal;
        if (!selection.Look() || !path.TryFind(fromRoot ? selection.Root : current, out var value)) return null;

        return value;
    }
}
