using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Gatehouse.GatewayModel.Routes;

/// <summary>
/// The key of an HTTP API's route: <c>$default</c>, or a method and a path such as <c>GET /pets/{id}</c>.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
/// </summary>
public sealed class RouteKey
{
    /// <summary>The route that takes what no other matches.</summary>
    public const string DefaultText = "$default";

    /// <summary>The method that stands for every method.</summary>
    public const string AnyMethod = "ANY";

    private static readonly FrozenSet<string> Methods =
        FrozenSet.Create(StringComparer.Ordinal, "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", AnyMethod);

    private RouteKey(string text, string method, PathTemplate? path) => (Text, Method, Path) = (text, method, path);

    /// <summary>The key <c>$default</c>.</summary>
    public static RouteKey Default { get; } = new(DefaultText, method: "", path: null);

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>Upper case; empty for <c>$default</c>.</summary>
    public string Method { get; }

    /// <summary>Null for <c>$default</c>.</summary>
    public PathTemplate? Path { get; }

    [MemberNotNullWhen(false, nameof(Path))]
    public bool IsDefault => Path is null;

    public static bool TryParse(string text, [NotNullWhen(true)] out RouteKey? key)
    {
        key = text == DefaultText ? Default : null;
        if (key is not null) return true;

        var space = text.IndexOf(' ');
        if (space < 0 || !PathTemplate.TryParse(text[(space + 1)..], out var path)) return false;
        if (!Methods.TryGetValue(text[..space], out var method)) return false;

        key = new RouteKey(text, method, path);
        return true;
    }

    /// <summary>Whether both match the same requests: keys that differ only in the names of variables are one key.</summary>
    public bool IsSameAs(RouteKey other)
    {
        if (Method != other.Method || IsDefault || other.IsDefault) return IsDefault && other.IsDefault;
        if (Path.Segments.Length != other.Path.Segments.Length) return false;

        for (var i = 0; i < Path.Segments.Length; i++)
        {
            var (ours, theirs) = (Path.Segments[i], other.Path.Segments[i]);
            if (ours.Kind != theirs.Kind || (ours.Kind == SegmentKind.Literal && ours.Text != theirs.Text)) return false;
        }

        return true;
    }

    public override string ToString() => Text;
}
