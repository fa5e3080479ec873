using System.Text.Json;

namespace Gatehouse.ControlPlane.Logs.Patterns;

/// <summary>
/// Conditions on members of a JSON message: <c>$.level = "error" &amp;&amp; ($.ms > 100 || $.path[0] IS NULL)</c>. A message that is no JSON
/// object matches nothing.
/// </summary>
internal sealed class JsonPattern : IFilterPattern
{
    private const string ConstantEnds = "&|()";

    private readonly Func<JsonElement, bool> _test;

    private JsonPattern(Func<JsonElement, bool> test) => _test = test;

    public static JsonPattern Parse(string text)
    {
        var scanner = new PatternScanner(text);
        var test = ReadAny(scanner);
        scanner.SkipBlanks();
        return scanner.IsAtEnd ? new JsonPattern(test) : throw PatternScanner.Invalid();
    }

    public bool Matches(string message)
    {
        if (!message.AsSpan().TrimStart().StartsWith("{"))
        {
            return false;
        }

        try
        {
            using var json = JsonDocument.Parse(message);
            return _test(json.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Func<JsonElement, bool> ReadAny(PatternScanner scanner)
    {
        var test = ReadAll(scanner);
        while (scanner.TryTake("||"))
        {
            var (left, right) = (test, ReadAll(scanner));
            test = json => left(json) || right(json);
        }

        return test;
    }

    private static Func<JsonElement, bool> ReadAll(PatternScanner scanner)
    {
        var test = ReadOne(scanner);
        while (scanner.TryTake("&&"))
        {
            var (left, right) = (test, ReadOne(scanner));
            test = json => left(json) && right(json);
        }

        return test;
    }

    private static Func<JsonElement, bool> ReadOne(PatternScanner scanner)
    {
        if (scanner.TryTake("("))
        {
            var inner = ReadAny(scanner);
            scanner.Expect(")");
            return inner;
        }

        var selector = JsonSelector.Read(scanner);
        if (scanner.TryTake("NOT"))
        {
            scanner.Expect("EXISTS");
            return json => selector.Find(json) is null;
        }

        if (scanner.TryTake("EXISTS"))
        {
            return json => selector.Find(json) is not null;
        }

        if (scanner.TryTake("IS"))
        {
            var kind = scanner.TryTake("TRUE") ? JsonValueKind.True
                : scanner.TryTake("FALSE") ? JsonValueKind.False
                : scanner.TryTake("NULL") ? JsonValueKind.Null
                : throw PatternScanner.Invalid();
            return json => selector.Find(json) is { } value && value.ValueKind == kind;
        }

        return PatternCondition.TryRead(scanner, ConstantEnds, out var condition)
            ? json => selector.Find(json) is { ValueKind: JsonValueKind.String or JsonValueKind.Number } value && condition.Matches(value.ToString())
            : throw PatternScanner.Invalid();
    }
}
