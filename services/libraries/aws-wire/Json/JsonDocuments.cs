using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Rest;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.AwsWire.Json;

/// <summary>The JSON documents that requests bring and answers are: what rest-json and json-1.1 have in common.</summary>
internal static class JsonDocuments
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a request's document; gives the protobuf names of the members that it holds.</summary>
    public static List<string> Read(IMessage message, MessagePlan plan, ReadOnlyMemory<byte> body, List<PendingBlob> blobs)
    {
        if (plan.Payload is not null || plan.Body.Count == 0 || body.Length == 0)
        {
            return [];
        }

        try
        {
            using var json = JsonDocument.Parse(body);
            return new JsonShapeReader(blobs).ReadInto(message, plan, json.RootElement);
        }
        catch (JsonException exception)
        {
            throw new MalformedRequestException($"The request body is not valid JSON: {exception.Message}");
        }
        catch (InvalidOperationException exception)
        {
            // JSON by its grammar, but a text in it is no Unicode: half a surrogate pair, or bytes that are no UTF-8.
            throw new MalformedRequestException($"The request body holds text that is not valid: {exception.Message}");
        }
    }

    /// <summary>Writes an answer's document and with it the whole body.</summary>
    public static Task WriteAsync(HttpResponse http, IMessage message, TimestampFormat format, CancellationToken cancellationToken) =>
        SendAsync(http, json => new JsonShapeWriter(json, format).Write(message), cancellationToken);

    /// <summary>Writes a failure's document.</summary>
    /// <param name="http">Where to; its head is set.</param>
    /// <param name="failure">The failure.</param>
    /// <param name="typeMember">The member that repeats the failure's name; null where only the header has it.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static Task WriteFailureAsync(HttpResponse http, AwsFailure failure, string? typeMember, CancellationToken cancellationToken) =>
        SendAsync(http, json =>
        {
            json.WriteStartObject();
            if (typeMember is not null)
            {
                json.WriteString(typeMember, failure.Code);
            }

            foreach (var (name, value) in failure.Members)
            {
                json.WriteString(name, value);
            }

            if (!failure.Members.ContainsKey("message"))
            {
                json.WriteString("message", failure.Message);
            }

            json.WriteEndObject();
        }, cancellationToken);

    private static async Task SendAsync(HttpResponse http, Action<Utf8JsonWriter> write, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        await using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        http.ContentLength = buffer.WrittenCount;
        await http.Body.WriteAsync(buffer.WrittenMemory, cancellationToken);
    }
}
