namespace Gatehouse.EdgeRouter.Responding;

/// <summary>The media types of Content-Type and Accept, as REST APIs compare them: without parameters, of a list the first.</summary>
internal static class MediaType
{
    public const string Json = "application/json";

    public static string FirstOf(string? header)
    {
        var type = Span(header);
        return type.SequenceEqual(Json) ? Json : type.ToString();
    }

    public static ReadOnlySpan<char> Span(string? header)
    {
        var type = header.AsSpan();
        var end = type.IndexOfAny(',', ';');
        return (end < 0 ? type : type[..end]).Trim();
    }
}
