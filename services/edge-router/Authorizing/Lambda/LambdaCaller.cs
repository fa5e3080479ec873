using System.Globalization;
using System.Text.Json;

namespace Gatehouse.EdgeRouter.Authorizing.Lambda;

/// <summary>Whom an authorizer's function admitted.</summary>
/// <param name="answer">What it answered.</param>
/// <param name="latency">How long it took; nothing when the answer was remembered.</param>
internal sealed class LambdaCaller(AuthorizerAnswer answer, TimeSpan latency) : Caller
{
    public override string? UsageIdentifierKey => answer.UsageIdentifierKey;

    /// <summary>Types are kept.</summary>
    public override void WriteAuthorizer2(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (answer.HasContext)
        {
            json.WriteStartObject("lambda"u8);
            foreach (var (name, value) in answer.Context)
            {
                json.WritePropertyName(name);
                value.WriteTo(json);
            }

            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("lambda"u8);
        }

        json.WriteEndObject();
    }

    /// <summary>Everything is a text, and the principal stands beside the context.</summary>
    public override void WriteAuthorizer1(Utf8JsonWriter json)
    {
        json.WriteStartObject("authorizer"u8);
        if (answer.PrincipalId is { } principal) json.WriteString("principalId"u8, principal);
        json.WriteNumber("integrationLatency"u8, (long)latency.TotalMilliseconds);
        foreach (var (name, value) in answer.Context)
        {
            if (value.ValueKind == JsonValueKind.Null) json.WriteNull(name);
            else json.WriteString(name, TextOf(value));
        }

        json.WriteEndObject();
    }

    public override string? AuthorizerValue(string name)
    {
        if (name == "principalId") return answer.PrincipalId;
        if (name == "integrationLatency") return ((long)latency.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);

        foreach (var (member, value) in answer.Context)
        {
            if (member == name) return value.ValueKind == JsonValueKind.Null ? null : TextOf(value);
        }

        return null;
    }

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
