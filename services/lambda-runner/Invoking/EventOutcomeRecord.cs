using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Gatehouse.LambdaRunner.Resolving;
using Gatehouse.ServiceDefaults.Functions;

namespace Gatehouse.LambdaRunner.Invoking;

/// <summary>
/// What a destination is told of an asynchronous event that has come to its end.
/// https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html
/// </summary>
internal static class EventOutcomeRecord
{
    public const string Success = "Success";
    public const string RetriesExhausted = "RetriesExhausted";
    public const string EventAgeExceeded = "EventAgeExceeded";
    public const string ZeroReservedConcurrency = "ZeroReservedConcurrency";

    /// <param name="function">The function.</param>
    /// <param name="request">How it was called.</param>
    /// <param name="requestId">The event's request id.</param>
    /// <param name="condition">How it ended.</param>
    /// <param name="count">How often the function ran.</param>
    /// <param name="last">The last run; null when there was none.</param>
    /// <param name="now">The time.</param>
    public static byte[] Write(
        FunctionVersion function, InvokeRequest request, Guid requestId, string condition, int count, InvokeResult? last, DateTimeOffset now)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = 2 * EventRules.Deepest }))
        {
            json.WriteStartObject();
            json.WriteString("version", "1.0");
            json.WriteString("timestamp", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteStartObject("requestContext");
            json.WriteString("requestId", requestId.ToString());
            json.WriteString("functionArn", $"{function.Arn}:{(request.Function.Qualifier.Length > 0 ? request.Function.Qualifier : "$LATEST")}");
            json.WriteString("condition", condition);
            json.WriteNumber("approximateInvokeCount", count);
            json.WriteEndObject();
            json.WritePropertyName("requestPayload");
            WritePayload(json, request.Payload);
            if (last is not null) WriteResponse(json, last);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteResponse(Utf8JsonWriter json, InvokeResult last)
    {
        json.WriteStartObject("responseContext");
        json.WriteNumber("statusCode", 200);
        json.WriteString("executedVersion", last.ExecutedVersion);
        if (last.Outcome.Failed) json.WriteString("functionError", "Unhandled");
        json.WriteEndObject();
        json.WritePropertyName("responsePayload");
        WritePayload(json, last.Outcome.Payload);
    }

    private static void WritePayload(Utf8JsonWriter json, ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload, new JsonDocumentOptions { MaxDepth = EventRules.Deepest });
            document.WriteTo(json);
        }
        catch (JsonException)
        {
            // Nothing at all, or what a runtime of somebody's own says instead of JSON.
            json.WriteNullValue();
        }
    }
}
