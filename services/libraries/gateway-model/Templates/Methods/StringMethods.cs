using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Methods;

/// <summary>
/// java.lang.String as templates use it. https://docs.oracle.com/javase/8/docs/api/java/lang/String.html
/// </summary>
internal static class StringMethods
{
    private static readonly MethodTable<StringValue> Table = new()
    {
        ["length/0"] = (s, _) => new IntegerValue(s.Text.Length),
        ["isEmpty/0"] = (s, _) => BooleanValue.Of(s.Text.Length == 0),
        ["charAt/1"] = (s, a) => a.TryInteger(0, 0, s.Text.Length - 1, out var at) ? Text(s.Text[at].ToString()) : TemplateValue.Null,
        ["substring/1"] = (s, a) => a.TryInteger(0, 0, s.Text.Length, out var from) ? Text(s.Text[from..]) : TemplateValue.Null,
        ["substring/2"] = Substring,
        ["indexOf/1"] = (s, a) => Integer(s.Text.IndexOf(a.Text(0), StringComparison.Ordinal)),
        ["indexOf/2"] = (s, a) => a.TryInteger(1, 0, s.Text.Length, out var from)
            ? Integer(s.Text.IndexOf(a.Text(0), from, StringComparison.Ordinal))
            : TemplateValue.Null,
        ["lastIndexOf/1"] = (s, a) => Integer(s.Text.LastIndexOf(a.Text(0), StringComparison.Ordinal)),
        ["contains/1"] = (s, a) => BooleanValue.Of(s.Text.Contains(a.Text(0), StringComparison.Ordinal)),
        ["startsWith/1"] = (s, a) => BooleanValue.Of(s.Text.StartsWith(a.Text(0), StringComparison.Ordinal)),
        ["endsWith/1"] = (s, a) => BooleanValue.Of(s.Text.EndsWith(a.Text(0), StringComparison.Ordinal)),
        ["equalsIgnoreCase/1"] = (s, a) => BooleanValue.Of(s.Text.Equals(a.Text(0), StringComparison.OrdinalIgnoreCase)),
        ["compareTo/1"] = (s, a) => Integer(CompareTo(s.Text, a.Text(0))),
        ["concat/1"] = (s, a) => Bounded(s.Text.Length + (long)a.Text(0).Length, a, () => s.Text + a.Text(0)),
        ["trim/0"] = (s, _) => Text(s.Text.Trim()),
        ["toLowerCase/0"] = (s, _) => Text(s.Text.ToLowerInvariant()),
        ["toUpperCase/0"] = (s, _) => Text(s.Text.ToUpperInvariant()),
        ["replace/2"] = Replace,
        ["replaceAll/2"] = (s, a) => JavaRegex.Replace(s.Text, a.Text(0), a.Text(1), all: true, a.Rendition),
        ["replaceFirst/2"] = (s, a) => JavaRegex.Replace(s.Text, a.Text(0), a.Text(1), all: false, a.Rendition),
        ["matches/1"] = (s, a) => JavaRegex.Matches(s.Text, a.Text(0), a.Rendition),
        ["split/1"] = (s, a) => JavaRegex.Split(s.Text, a.Text(0), limit: 0, a.Rendition),
        ["split/2"] = (s, a) => a.TryInteger(1, -1, int.MaxValue, out var limit)
            ? JavaRegex.Split(s.Text, a.Text(0), limit, a.Rendition)
            : TemplateValue.Null,
        ["hashCode/0"] = (s, _) => Integer(s.Text.Aggregate(0, static (hash, c) => unchecked((31 * hash) + c))),
        ["parseInt/1"] = (_, a) => NumberMethods.ParseInt(a),
    };

    public static TemplateValue Call(StringValue target, string name, Arguments arguments) => Table.Call(target, name, arguments);

    private static StringValue Text(string text) => new(text);

    private static IntegerValue Integer(int integer) => new(integer);

    private static TemplateValue Substring(StringValue target, Arguments arguments) =>
        arguments.TryInteger(1, 0, target.Text.Length, out var to) && arguments.TryInteger(0, 0, to, out var from)
            ? Text(target.Text[from..to])
            : TemplateValue.Null;

    private static TemplateValue Replace(StringValue target, Arguments arguments)
    {
        var (text, from, to) = (target.Text, arguments.Text(0), arguments.Text(1));
        var places = from.Length == 0 ? text.Length + 1 : text.AsSpan().Count(from);
        return Bounded(text.Length + ((long)places * to.Length), arguments, () =>
            from.Length == 0 ? to + string.Concat(text.Select(c => c + to)) : text.Replace(from, to, StringComparison.Ordinal));
    }

    private static TemplateValue Bounded(long atMost, Arguments arguments, Func<string> make) =>
        atMost <= arguments.Rendition.Limits.OutputLength ? Text(make()) : arguments.Rendition.FailTooLarge();

    // Java compares code units and answers their difference, else the difference of the lengths.
    private static int CompareTo(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        return common < left.Length && common < right.Length ? left[common] - right[common] : left.Length - right.Length;
    }
}
