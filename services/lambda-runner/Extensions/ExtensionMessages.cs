using System.Buffers;
using System.Text.Json;
using Gatehouse.LambdaRunner.Invoking;
using Gatehouse.LambdaRunner.Resolving;

namespace Gatehouse.LambdaRunner.Extensions;

/// <summary>What extensions say and are told, in JSON. https://docs.aws.amazon.com/lambda/latest/dg/runtimes-extensions-api.html#runtimes-extensions-registration-api</summary>
internal static class ExtensionMessages
{
    /// <summary>The names of events; null for bytes that are no such request.</summary>
    public static IReadOnlyList<string>? ReadEvents(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return null;
            if (!document.RootElement.TryGetProperty("events", out var events)) return [];
            return [.. events.EnumerateArray().Select(name => name.GetString() ?? "")];
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <param name="tellsAccount">Whether the extension knows the member with the account.</param>
    public static byte[] Registered(FunctionVersion function, bool tellsAccount) => Write(json =>
    {
        json.WriteString("functionName", function.Name);
        json.WriteString("functionVersion", function.Version);
        json.WriteString("handler", function.Handler);
        if (tellsAccount) json.WriteString("accountId", function.AccountId);
    });

    public static byte[] Invoke(Invocation invocation) => Write(json =>
    {
        json.WriteString("eventType", "INVOKE");
        json.WriteNumber("deadlineMs", invocation.Deadline.ToUnixTimeMilliseconds());
        json.WriteString("requestId", invocation.RequestId);
        json.WriteString("invokedFunctionArn", invocation.InvokedArn);
        json.WriteStartObject("tracing");
        json.WriteString("type", "X-Amzn-Trace-Id");
        json.WriteString("value", invocation.TraceId);
        json.WriteEndObject();
    });

    public static byte[] Shutdown(string reason, DateTimeOffset deadline) => Write(json =>
    {
        json.WriteString("eventType", "SHUTDOWN");
        json.WriteString("shutdownReason", reason);
        json.WriteNumber("deadlineMs", deadline.ToUnixTimeMilliseconds());
    });

    public static byte[] Error(string message, string type) => Write(json =>
    {
        json.WriteString("errorMessage", message);
        json.WriteString("errorType", type);
    });

    private static byte[] Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
