using System.Globalization;
using System.Text;

namespace Gatehouse.GatewayModel.Templates.Variables;

/// <summary>
/// <c>$util.escapeJavaScript</c>: the rules of Apache commons-lang 2's StringEscapeUtils.escapeJavaScript, whose name it bears. AWS's
/// page confirms <c>\'</c>, for which templates append <c>.replaceAll("\\'","'")</c>; that <c>/</c> becomes <c>\/</c> is unconfirmed.
/// </summary>
internal static class JavaScriptText
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = character switch
            {
                '\b' => escaped.Append("\\b"),
                '\n' => escaped.Append("\\n"),
                '\t' => escaped.Append("\\t"),
                '\f' => escaped.Append("\\f"),
                '\r' => escaped.Append("\\r"),
                '\'' or '"' or '\\' or '/' => escaped.Append('\\').Append(character),
                < ' ' or > '\x7f' => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }
}
