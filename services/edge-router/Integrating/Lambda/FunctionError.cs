using System.Text.Json;
using Gatehouse.EdgeRouter.Transforming;
using Gatehouse.GatewayModel.Json;

namespace Gatehouse.EdgeRouter.Integrating.Lambda;

/// <summary>The object by which a function says how it failed.</summary>
internal static class FunctionError
{
    /// <summary>Its <c>errorMessage</c>; empty where there is none.</summary>
    public static string MessageOf(ReadOnlyMemory<byte> payload)
    {
        using var json = JsonText.TryParse(ContentHandling.TextOf(payload));
        return json is { RootElement.ValueKind: JsonValueKind.Object } && json.RootElement.TryGetProperty("errorMessage", out var message)
            && message.ValueKind == JsonValueKind.String ? message.GetString()! : "";
    }
}
