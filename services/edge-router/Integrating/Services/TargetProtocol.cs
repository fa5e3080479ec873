using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Gatehouse.EdgeRouter.Upstreams;
using Gatehouse.GatewayModel.Json;
using Gatehouse.GatewayModel.Services;

namespace Gatehouse.EdgeRouter.Integrating.Services;

/// <summary>
/// EventBridge, Kinesis and Step Functions: a JSON document whose action the X-Amz-Target header names.
/// https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
/// </summary>
internal sealed class TargetProtocol : IServiceProtocol
{
    public IReadOnlyList<string> Services => ["events", "kinesis", "states"];

    public HttpRequestMessage? Compose(Uri upstream, ServiceAction action, IReadOnlyDictionary<string, string> arguments)
    {
        if (!JsonServices.TryFind(action.Service, out var service)) return null;

        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body))
        {
            if (!TryWrite(json, action, arguments)) return null;
        }

        var request = new HttpRequestMessage(HttpMethod.Post, upstream) { Content = new ReadOnlyMemoryContent(body.WrittenMemory) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(service.ContentType);
        request.Headers.Add(JsonService.TargetHeader, service.TargetOf(action.Name));
        return request;
    }

    private static bool TryWrite(Utf8JsonWriter json, ServiceAction action, IReadOnlyDictionary<string, string> arguments)
    {
        var isEvent = action.Service == "events";
        json.WriteStartObject();
        if (isEvent)
        {
            json.WriteStartArray("Entries");
            json.WriteStartObject();
        }

        foreach (var (name, value) in arguments.Where(argument => argument.Key != ServiceAction.Region))
        {
            json.WritePropertyName(MemberName(action, name));
            if (!TryWriteValue(json, name, value)) return false;
        }

        if (isEvent)
        {
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        return true;
    }

    // Members of Step Functions begin with a small letter.
    private static string MemberName(ServiceAction action, string name) =>
        action.Service == "states" ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    private static bool TryWriteValue(Utf8JsonWriter json, string name, string value) => name switch
    {
        "Resources" => TryWriteList(json, value),
        "Time" => TryWriteTime(json, value),
        "Data" => Write(() => json.WriteBase64StringValue(System.Text.Encoding.UTF8.GetBytes(value))),
        _ => Write(() => json.WriteStringValue(value)),
    };

    private static bool Write(Action write)
    {
        write();
        return true;
    }

    private static bool TryWriteList(Utf8JsonWriter json, string value)
    {
        using var parsed = JsonText.TryParse(value);
        if (parsed?.RootElement is not { ValueKind: JsonValueKind.Array } list) return false;

        list.WriteTo(json);
        return true;
    }

    /// <summary>RFC 3339, sent as seconds since 1970.</summary>
    private static bool TryWriteTime(Utf8JsonWriter json, string value)
    {
        if (!DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) return false;

        json.WriteNumberValue(time.ToUnixTimeMilliseconds() / 1000m);
        return true;
    }
}
