using System.Globalization;
using System.Text.Json;

namespace Gatehouse.ControlPlane.Logs.Patterns;

/// <summary>The way to a value: <c>$.a.b[0].c</c>.</summary>
internal sealed class JsonSelector
{
    private readonly List<Func<JsonElement, JsonElement?>> _steps = [];

    public static JsonSelector Read(PatternScanner scanner)
    {
        scanner.Expect("$");
        var selector = new JsonSelector();
        while (true)
        {
            if (scanner.TryTake('.') && scanner.Current != '[')
            {
                var name = scanner.TakeWhile(character => char.IsLetterOrDigit(character) || character is '_' or '-' or '@');
                selector._steps.Add(json => Member(json, name));
            }
            else if (scanner.TryTake('['))
            {
                selector._steps.Add(ReadBrackets(scanner));
            }
            else
            {
                return selector._steps.Count > 0 ? selector : throw PatternScanner.Invalid();
            }
        }
    }

    /// <summary>The value, or null when the way ends before it.</summary>
    public JsonElement? Find(JsonElement json)
    {
        foreach (var step in _steps)
        {
            if (step(json) is not { } next)
            {
                return null;
            }

            json = next;
        }

        return json;
    }

    private static Func<JsonElement, JsonElement?> ReadBrackets(PatternScanner scanner)
    {
        if (scanner.TryTakeQuoted(out var name))
        {
            scanner.Expect("]");
            return json => Member(json, name);
        }

        var digits = scanner.TakeWhile(char.IsAsciiDigit);
        scanner.Expect("]");
        return int.TryParse(digits, CultureInfo.InvariantCulture, out var index)
            ? json => json.ValueKind == JsonValueKind.Array && index < json.GetArrayLength() ? json[index] : null
            : throw PatternScanner.Invalid();
    }

    private static JsonElement? Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : null;
}
