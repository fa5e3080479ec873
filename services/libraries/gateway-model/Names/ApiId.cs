namespace Gatehouse.GatewayModel.Names;

/// <summary>Ids of APIs, REST and v2 alike: ten characters of <c>[a-z0-9]</c>, or what the tag <c>_custom_id_</c> asks for.</summary>
public static class ApiId
{
    /// <summary>The tag with which LocalStack's users choose an id when they create an API.</summary>
    public const string CustomIdTag = "_custom_id_";

    private const int Length = 10;
    private const int MaxHostLabel = 63;

    /// <summary>A new id.</summary>
    /// <param name="random">Where its characters come from.</param>
    public static string Create(Random random) => ShortId.Create(random, Length);

    /// <summary>Whether a chosen id can be served: it must be the label of a host name. The rule is ours.</summary>
    public static bool IsServable(string id) =>
        id.Length is > 0 and <= MaxHostLabel && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && id[0] != '-' && id[^1] != '-';
}
