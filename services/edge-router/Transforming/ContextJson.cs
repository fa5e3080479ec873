using System.Text.Json;
using Gatehouse.GatewayModel.Selection;
using Microsoft.Extensions.Primitives;

namespace Gatehouse.EdgeRouter.Transforming;

/// <summary>Finds what <c>context.identity.sourceIp</c> stands for.</summary>
internal static class ContextJson
{
    /// <param name="context">The <c>$context</c> object.</param>
    /// <param name="path">Names with dots between them.</param>
    public static StringValues Find(JsonElement context, string path)
    {
        var value = context;
        foreach (var range in path.AsSpan().Split('.'))
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(path.AsSpan(range), out value)) return StringValues.Empty;
        }

        return value.ValueKind switch
        {
            JsonValueKind.Null => StringValues.Empty,
            JsonValueKind.Array => value.GetRawText(),
            _ => SelectionText.Of(value),
        };
    }
}
