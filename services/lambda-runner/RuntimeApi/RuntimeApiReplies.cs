using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Gatehouse.LambdaRunner.Extensions;
using Gatehouse.LambdaRunner.Invoking;

namespace Gatehouse.LambdaRunner.RuntimeApi;

/// <summary>Everything the Runtime API answers, byte for byte.</summary>
internal static class RuntimeApiReplies
{
    /// <summary>Longest value of a header that holds a caller's text.</summary>
    private const int MostHeaderBytes = 8 * 1024;

    private static readonly byte[] Accepted = Render("202 Accepted", """{"status":"OK"}""" + "\n");
    private static readonly byte[] Pong = Render("200 OK", "pong");
    private static readonly byte[] TelemetryStub = Error("202 Accepted", "Telemetry API is not supported", "Telemetry.NotSupported");
    private static readonly byte[] LogsStub = Error("202 Accepted", "Logs API is not supported", "Logs.NotSupported");
    private static readonly byte[] InvalidRequestId = Error("400 Bad Request", "Invalid request ID", "InvalidRequestID");
    private static readonly byte[] InvalidMode = Error("400 Bad Request", "Invalid function response mode", "InvalidFunctionResponseMode");
    private static readonly byte[] Truncated = Error("400 Bad Request", "HTTP request detected as truncated", "TruncatedHTTPRequest");
    private static readonly byte[] TooLarge =
        Error("413 Request Entity Too Large", "Exceeded maximum allowed payload size (6291556 bytes).", "RequestEntityTooLarge");

    // Ours: Lambda's own server answers these with its framework's plain text.
    private static readonly byte[] Malformed = Error("400 Bad Request", "Malformed request", "MalformedRequest");
    private static readonly byte[] NotFound = Error("404 Not Found", "No such call in the Runtime API", "NotFound");

    public static void WriteAccepted(IBufferWriter<byte> output) => output.Write(Accepted);

    public static void WritePong(IBufferWriter<byte> output) => output.Write(Pong);

    public static void WriteTelemetryStub(IBufferWriter<byte> output) => output.Write(TelemetryStub);

    public static void WriteLogsStub(IBufferWriter<byte> output) => output.Write(LogsStub);

    public static void WriteInvalidRequestId(IBufferWriter<byte> output) => output.Write(InvalidRequestId);

    public static void WriteInvalidMode(IBufferWriter<byte> output) => output.Write(InvalidMode);

    public static void WriteTooLarge(IBufferWriter<byte> output) => output.Write(TooLarge);

    public static void WriteTruncated(IBufferWriter<byte> output) => output.Write(Truncated);

    public static void WriteMalformed(IBufferWriter<byte> output) => output.Write(Malformed);

    public static void WriteNotFound(IBufferWriter<byte> output) => output.Write(NotFound);

    public static void WriteContinue(IBufferWriter<byte> output) => output.Write("HTTP/1.1 100 Continue\r\n\r\n"u8);

    public static void WriteOutOfOrder(IBufferWriter<byte> output, string from, string to) => output.Write(Error(
        "403 Forbidden",
        $"State transition from {from} to {to} failed for runtime. Error: State transition is not allowed",
        "InvalidStateTransition"));

    /// <summary>The event with everything that a runtime is told about it.</summary>
    public static void WriteEvent(IBufferWriter<byte> output, Invocation invocation)
    {
        output.Write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nLambda-Runtime-Aws-Request-Id: "u8);
        var span = output.GetSpan(36);
        Utf8Formatter.TryFormat(invocation.RequestId, span, out var written);
        output.Advance(written);
        output.Write("\r\nLambda-Runtime-Deadline-Ms: "u8);
        WriteNumber(output, invocation.Deadline.ToUnixTimeMilliseconds());
        WriteHeader(output, "\r\nLambda-Runtime-Invoked-Function-Arn: "u8, invocation.InvokedArn);
        WriteHeader(output, "\r\nLambda-Runtime-Trace-Id: "u8, invocation.TraceId);
        if (invocation.ClientContext is { Length: > 0 } clientContext)
        {
            WriteHeader(output, "\r\nLambda-Runtime-Client-Context: "u8, clientContext);
        }

        output.Write("\r\nContent-Length: "u8);
        WriteNumber(output, invocation.Payload.Length);
        output.Write("\r\n\r\n"u8);
        output.Write(invocation.Payload.Span);
    }

    public static void WriteExtension(IBufferWriter<byte> output, ExtensionReply reply)
    {
        var identifier = reply.Identifier is { } registered ? $"Lambda-Extension-Identifier: {registered}\r\n" : "";
        var told = reply.EventIdentifier is { } number ? $"Lambda-Extension-Event-Identifier: {number}\r\n" : "";
        output.Write(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 {reply.Status}\r\nContent-Type: application/json\r\n{identifier}{told}Content-Length: {reply.Body.Length}\r\n\r\n"));
        output.Write(reply.Body);
    }

    private static void WriteHeader(IBufferWriter<byte> output, ReadOnlySpan<byte> name, string value)
    {
        output.Write(name);
        var span = output.GetSpan(MostHeaderBytes)[..MostHeaderBytes];
        Encoding.UTF8.TryGetBytes(value, span, out var written);
        // Line ends in a caller's text would end the header.
        span[..written].Replace((byte)'\r', (byte)' ');
        span[..written].Replace((byte)'\n', (byte)' ');
        output.Advance(written);
    }

    private static void WriteNumber(IBufferWriter<byte> output, long number)
    {
        Utf8Formatter.TryFormat(number, output.GetSpan(20), out var written);
        output.Advance(written);
    }

    private static byte[] Error(string status, string message, string type) =>
        Render(status, $$"""{"errorMessage":"{{message}}","errorType":"{{type}}"}""");

    private static byte[] Render(string status, string body) => Encoding.ASCII.GetBytes(
        $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");
}
