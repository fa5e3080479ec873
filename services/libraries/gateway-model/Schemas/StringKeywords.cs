using System.Text.Json;
using System.Text.RegularExpressions;

namespace Gatehouse.GatewayModel.Schemas;

/// <summary>minLength, maxLength (in characters, not code units), pattern and format.</summary>
internal static class StringKeywords
{
    public static IEnumerable<ISchemaKeyword> Of(SchemaPlace place)
    {
        if (place.HasCount("minLength", out var least)) yield return new StringKeyword((text, validation) =>
        {
            var length = text.EnumerateRunes().Count();
            if (length < least) validation.Add($"string \"{text}\" is too short (length: {length}, required minimum: {least})");
        });
        if (place.HasCount("maxLength", out var most)) yield return new StringKeyword((text, validation) =>
        {
            var length = text.EnumerateRunes().Count();
            if (length > most) validation.Add($"string \"{text}\" is too long (length: {length}, maximum allowed: {most})");
        });
        if (place.HasText("pattern", out var pattern))
        {
            var regex = place.Pattern(pattern);
            yield return new StringKeyword((text, validation) =>
            {
                if (!Matches(regex, text)) validation.Add($"ECMA 262 regex \"{pattern}\" does not match input string \"{text}\"");
            });
        }

        if (place.HasText("format", out var format)) yield return new StringKeyword((text, validation) =>
        {
            if (!Formats.Accept(format, text)) validation.Add($"string \"{text}\" is invalid against requested format {format}");
        });
    }

    /// <summary>A pattern that takes too long matches nothing.</summary>
    public static bool Matches(Regex regex, string text)
    {
        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private sealed class StringKeyword(Action<string, Validation> validate) : ISchemaKeyword
    {
        public void Validate(JsonElement value, Validation validation)
        {
            if (value.ValueKind == JsonValueKind.String) validate(value.GetString()!, validation);
        }
    }
}
