using Gatehouse.EdgeRouter.Responding;
namespace Gatehouse.EdgeRouter.Rest.Compiling;

/// <summary>
/// The media types whose bodies a REST API treats as bytes: <c>image/png</c>, <c>image/*</c> or <c>*/*</c>.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings.html
/// </summary>
internal sealed class BinaryMediaTypes(IEnumerable<string> types)
{
    private const string Every = "*/*";

    private readonly string[] _types = [.. types];

    /// <summary>Whether a Content-Type, or the first type of an Accept, is among them. None at all only is where every type is.</summary>
    public bool Contains(string? header)
    {
        var type = MediaType.Span(header);
        foreach (var listed in _types)
        {
            if (listed == Every || type.Equals(listed, StringComparison.OrdinalIgnoreCase) || IsOfFamily(type, listed)) return true;
        }

        return false;
    }

    private static bool IsOfFamily(ReadOnlySpan<char> type, string listed) =>
        listed.EndsWith("/*", StringComparison.Ordinal) && type.StartsWith(listed.AsSpan(0, listed.Length - 1), StringComparison.OrdinalIgnoreCase);
}
