namespace Gatehouse.GatewayModel.Parameters;

/// <summary>What a parameter is mapped to, or what a method declares: <c>integration.request.header.X</c>, <c>method.request.path.id</c>.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Name">Its name.</param>
public readonly record struct ParameterTarget(ParameterPlace Place, string Name)
{
    /// <param name="text">The parameter.</param>
    /// <param name="message">The message that it is a part of: <c>integration.request</c>, <c>method.request</c>, <c>method.response</c>…</param>
    /// <param name="target">Set where the text is one.</param>
    public static bool TryParse(string text, string message, out ParameterTarget target)
    {
        target = default;
        if (!text.StartsWith(message, StringComparison.Ordinal) || text.Length <= message.Length || text[message.Length] != '.') return false;

        var place = message.Length + 1;
        var dot = text.IndexOf('.', place);
        if (dot < 0 || dot == text.Length - 1 || PlaceOf(text.AsSpan(place, dot - place)) is not { } found) return false;

        target = new ParameterTarget(found, text[(dot + 1)..]);
        return true;
    }

    private static ParameterPlace? PlaceOf(ReadOnlySpan<char> place) => place switch
    {
        "header" => ParameterPlace.Header,
        "querystring" => ParameterPlace.QueryString,
        "path" => ParameterPlace.Path,
        _ => null,
    };
}

/// <summary>Where a parameter stands in a message.</summary>
public enum ParameterPlace
{
    Header,
    QueryString,
    Path,
}
