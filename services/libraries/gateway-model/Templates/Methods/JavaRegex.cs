using System.Text.RegularExpressions;
using Gatehouse.GatewayModel.Templates.Rendering;
using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Methods;

/// <summary>
/// String.replaceAll, matches and split: Java's regular expressions by .NET's engine, within the time that the rendition has left.
/// </summary>
internal static class JavaRegex
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    public static TemplateValue Matches(string text, string pattern, Rendition rendition) =>
        Run($@"\A(?:{JavaPattern.Translate(pattern)})\z", rendition, regex => BooleanValue.Of(regex.IsMatch(text)));

    public static TemplateValue Replace(string text, string pattern, string replacement, bool all, Rendition rendition) =>
        Run(JavaPattern.Translate(pattern), rendition, regex =>
        {
            var result = new BoundedText(rendition.Limits.OutputLength);
            var end = 0;
            foreach (var match in regex.EnumerateMatchesOf(text, all ? int.MaxValue : 1))
            {
                if (!rendition.Step()) return TemplateValue.Null;

                result.TryAppend(text.AsSpan(end, match.Index - end));
                if (!JavaReplacement.TryExpand(replacement, match, result))
                    return rendition.Fail($"'{replacement}' is not a replacement for '{pattern}'.");
                if (result.Overflowed) return rendition.FailTooLarge();

                end = match.Index + match.Length;
            }

            return result.TryAppend(text.AsSpan(end)) ? new StringValue(result.ToString()) : rendition.FailTooLarge();
        });

    /// <param name="limit">Java's: 0 drops empty texts at the end, more is how many texts at most, -1 keeps all.</param>
    public static TemplateValue Split(string text, string pattern, int limit, Rendition rendition) =>
        Run(JavaPattern.Translate(pattern), rendition, regex =>
        {
            var parts = new List<TemplateValue>();
            var end = 0;
            foreach (var match in regex.EnumerateMatchesOf(text, int.MaxValue))
            {
                if (!rendition.Step()) return TemplateValue.Null;
                if (limit > 0 && parts.Count == limit - 1) break;
                if (match is { Length: 0, Index: 0 }) continue;

                parts.Add(new StringValue(text[end..match.Index]));
                end = match.Index + match.Length;
            }

            parts.Add(new StringValue(text[end..]));
            while (limit == 0 && parts.Count > 1 && parts[^1] is StringValue { Text: "" }) parts.RemoveAt(parts.Count - 1);
            return new ListValue(parts);
        });

    private static TemplateValue Run(string pattern, Rendition rendition, Func<Regex, TemplateValue> use)
    {
        if (!rendition.Step()) return TemplateValue.Null;

        try
        {
            var time = rendition.TimeLeft > Shortest ? rendition.TimeLeft : Shortest;
            return use(new Regex(pattern, RegexOptions.CultureInvariant, time));
        }
        catch (RegexMatchTimeoutException)
        {
            return rendition.Fail(MappingFailureKind.Limit, $"'{pattern}' took longer than {rendition.Limits.Time}.");
        }
        catch (ArgumentException)
        {
            return rendition.Fail($"'{pattern}' is not a regular expression.");
        }
    }

    private static IEnumerable<Match> EnumerateMatchesOf(this Regex regex, string text, int atMost)
    {
        var match = regex.Match(text);
        for (var i = 0; i < atMost && match.Success; i++, match = match.NextMatch()) yield return match;
    }
}
