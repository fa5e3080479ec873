using System.Text;

namespace Gatehouse.EdgeRouter.AccessLogs;

/// <summary>
/// The format of a stage's access log, compiled: text with <c>$context</c> variables. What has no value is a hyphen.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging.html
/// </summary>
/// <typeparam name="TLogged">What lines are about: a call, or an event of a WebSocket.</typeparam>
internal sealed class AccessLogFormat<TLogged>
{
    private const string Root = "$context.";
    private const string Nothing = "-";

    private readonly List<(string Text, Func<TLogged, string?>? Read)> _parts;

    private AccessLogFormat(List<(string Text, Func<TLogged, string?>? Read)> parts) => _parts = parts;

    /// <param name="format">As the user wrote it.</param>
    /// <param name="find">Finds a variable by its name without <c>$context.</c>; null for one that is not known.</param>
    public static AccessLogFormat<TLogged> Compile(string format, Func<string, Func<TLogged, string?>?> find)
    {
        var parts = new List<(string Text, Func<TLogged, string?>? Read)>();
        var copied = 0;
        for (var at = format.IndexOf(Root, StringComparison.Ordinal); at >= 0; at = format.IndexOf(Root, copied, StringComparison.Ordinal))
        {
            var start = at + Root.Length;
            var end = start;
            while (end < format.Length && IsOfName(format[end])) end++;
            while (end > start && format[end - 1] is '.' or '-' or ':') end--;

            if (at > copied) parts.Add((format[copied..at], null));
            parts.Add((Nothing, find(format[start..end])));
            copied = end;
        }

        if (copied < format.Length) parts.Add((format[copied..], null));
        return new AccessLogFormat<TLogged>(parts);
    }

    public string Render(TLogged logged)
    {
        var line = new StringBuilder();
        foreach (var (text, read) in _parts) line.Append(read?.Invoke(logged) ?? text);
        return line.ToString();
    }

    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or ':';
}
