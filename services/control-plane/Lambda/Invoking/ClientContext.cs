using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Gatehouse.ControlPlane.Lambda.Invoking;

/// <summary>The caller's client context: Base64 of a JSON object. https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html</summary>
internal static class ClientContext
{
    private const int LongestEncoded = 3583;

    /// <summary>Decodes what the header carries. False: it is too long, no Base64, or no JSON object.</summary>
    public static bool TryRead(string encoded, out string json)
    {
        json = "";
        if (encoded.Length > LongestEncoded || !Base64.IsValid(encoded))
        {
            return false;
        }

        var bytes = Convert.FromBase64String(encoded);
        try
        {
            using var document = JsonDocument.Parse(bytes);
            json = Encoding.UTF8.GetString(bytes);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
