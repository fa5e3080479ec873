using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Routes.Rules;

/// <summary>
/// Which route keys there are. https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html,
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-develop-routes.html
/// </summary>
internal static class RouteKeyRule
{
    public const string Default = "$default";
    private const string Connect = "$connect";
    private const string Disconnect = "$disconnect";

    private static readonly HashSet<string> Methods =
        new(["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "ANY"], StringComparer.Ordinal);

    public static AwsFailure? CheckHttp(string key)
    {
        if (key == Default)
        {
            return null;
        }

        var blank = key.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0 && Methods.Contains(key[..blank]) && IsPath(key[(blank + 1)..]) ? null : RouteFailures.UnusableKey(key);
    }

    public static AwsFailure? CheckWebSocket(string key) =>
        key is Default or Connect or Disconnect || (key.Length > 0 && key[0] != '$') ? null : RouteFailures.UnusableKey(key);

    /// <summary>The key with its variables' names left out: two keys that differ in nothing else are the same route.</summary>
    public static string Identity(string key) =>
        string.Join('/', key.Split('/').Select(segment => IsVariable(segment) ? (IsGreedy(segment) ? "{+}" : "{}") : segment));

    private static bool IsPath(string path)
    {
        if (path == "/")
        {
            return true;
        }

        if (path.Length == 0 || path[0] != '/' || path[^1] == '/' || path.Contains(' ', StringComparison.Ordinal))
        {
            return false;
        }

        var segments = path[1..].Split('/');
        return segments.All(IsSegment) && !segments[..^1].Any(IsGreedy);
    }

    private static bool IsSegment(string segment) =>
        IsVariable(segment) ? IsVariableName(segment.AsSpan(1, segment.Length - 2).TrimEnd('+')) : segment.AsSpan().IndexOfAny('{', '}') < 0;

    private static bool IsVariable(string segment) => segment.Length > 2 && segment[0] == '{' && segment[^1] == '}';

    private static bool IsGreedy(string segment) => IsVariable(segment) && segment[^2] == '+';

    private static bool IsVariableName(ReadOnlySpan<char> name)
    {
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('.' or '_' or ':' or '-'))
            {
                return false;
            }
        }

        return name.Length > 0;
    }
}
