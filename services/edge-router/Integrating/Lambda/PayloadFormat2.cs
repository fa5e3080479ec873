using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Gatehouse.EdgeRouter.Receiving;
using Microsoft.Extensions.Primitives;

namespace Gatehouse.EdgeRouter.Integrating.Lambda;

/// <summary>
/// Payload format 2.0: one value per name, cookies apart, what is empty left out. A result without a status code is itself the body.
/// </summary>
internal sealed class PayloadFormat2 : IPayloadFormat
{
    public string Version => "2.0";

    public void WriteEvent(IBufferWriter<byte> output, ProxyRequest request)
    {
        using var json = EventJson.WriterTo(output);
        json.WriteStartObject();
        json.WriteString("version"u8, "2.0"u8);
        WriteRequest(json, request);
        if (!request.Body.IsEmpty)
        {
            json.WritePropertyName("body"u8);
            EventBody.WriteValue(json, request.Body, request.IsBase64Encoded);
        }

        WritePathParameters(json, request);
        json.WriteBoolean("isBase64Encoded"u8, request.IsBase64Encoded);
        WriteStageVariables(json, request);
        json.WriteEndObject();
    }

    public bool TryReadReply(ReadOnlyMemory<byte> result, [NotNullWhen(true)] out ProxyReply? reply)
    {
        if (!FunctionResult.TryRead(result, out var read) || !read.HasStatusCode)
        {
            reply = ProxyReply.Implicit(Utf8Text.Unwrap(result));
            return true;
        }

        reply = null;
        return read.IsWellFormed && ProxyReply.TryCreate(read, [.. read.Headers, .. read.Cookies], out reply);
    }

    /// <summary>What an event says of a request before its body.</summary>
    public static void WriteRequest(Utf8JsonWriter json, ProxyRequest request)
    {
        json.WriteString("routeKey"u8, request.Route.Key.Text);
        json.WriteString("rawPath"u8, request.RawPath);
        json.WriteString("rawQueryString"u8, request.RawQuery);
        WriteCookies(json, request.Headers);
        WriteHeaders(json, request);
        WriteQuery(json, request.Query);
        WriteContext(json, request);
    }

    public static void WritePathParameters(Utf8JsonWriter json, ProxyRequest request)
    {
        if (request.PathParameters.Count > 0) json.WriteMap("pathParameters"u8, request.PathParameters);
    }

    public static void WriteStageVariables(Utf8JsonWriter json, ProxyRequest request)
    {
        if (request.Stage.Variables.Count > 0) json.WriteMap("stageVariables"u8, request.Stage.Variables);
    }

    private static void WriteCookies(Utf8JsonWriter json, IReadOnlyList<EventHeader> headers)
    {
        var started = false;
        foreach (var header in headers)
        {
            if (!IsCookie(header)) continue;

            foreach (var line in header.Values)
            {
                foreach (var range in line.AsSpan().Split(';'))
                {
                    var cookie = line.AsSpan(range).Trim();
                    if (cookie.IsEmpty) continue;

                    if (!started) json.WriteStartArray("cookies"u8);
                    started = true;
                    json.WriteStringValue(cookie);
                }
            }
        }

        if (started) json.WriteEndArray();
    }

    // URLs of functions tell cookies twice: https://github.com/hotsock/voker/blob/main/vokerhttp/testdata/functionurl-request.json
    private static void WriteHeaders(Utf8JsonWriter json, ProxyRequest request)
    {
        json.WriteStartObject("headers"u8);
        foreach (var header in request.Headers)
        {
            if (request.IsOfFunctionUrl || !IsCookie(header)) json.WriteString(LowerCaseNames.Of(header.Name), header.Values.ToString());
        }

        json.WriteEndObject();
    }

    private static bool IsCookie(EventHeader header) => header.Name.Equals("Cookie", StringComparison.OrdinalIgnoreCase);

    private static void WriteQuery(Utf8JsonWriter json, IReadOnlyList<QueryParameter> query)
    {
        if (query.Count == 0) return;

        json.WriteStartObject("queryStringParameters"u8);
        for (var i = 0; i < query.Count;)
        {
            var end = EventJson.EndOfName(query, i);
            var values = new StringValues(query[i].Value);
            var name = query[i].Name;
            for (i++; i < end; i++) values = StringValues.Concat(values, query[i].Value);
            json.WriteString(name, values.ToString());
        }

        json.WriteEndObject();
    }

    private static void WriteContext(Utf8JsonWriter json, ProxyRequest request)
    {
        json.WriteStartObject("requestContext"u8);
        json.WriteString("accountId"u8, request.AccountId);
        json.WriteString("apiId"u8, request.ApiId);
        if (request.ClientCertificate is { } certificate)
        {
            json.WriteStartObject("authentication"u8);
            certificate.Write(json);
            json.WriteEndObject();
        }

        if (request.Caller is { } caller)
        {
            json.WritePropertyName("authorizer"u8);
            caller.WriteAuthorizer2(json);
        }

        json.WriteString("domainName"u8, request.DomainName);
        json.WriteString("domainPrefix"u8, request.DomainPrefix);
        json.WriteStartObject("http"u8);
        json.WriteString("method"u8, request.Method);
        json.WriteString("path"u8, request.DecodedPath);
        json.WriteString("protocol"u8, "HTTP/1.1"u8);
        json.WriteString("sourceIp"u8, request.SourceIp);
        json.WriteString("userAgent"u8, request.UserAgent);
        json.WriteEndObject();
        json.WriteString("requestId"u8, request.RequestId);
        json.WriteString("routeKey"u8, request.Route.Key.Text);
        json.WriteString("stage"u8, request.Stage.Name);
        json.WriteString("time"u8, request.Time);
        json.WriteNumber("timeEpoch"u8, request.TimeEpoch);
        json.WriteEndObject();
    }
}
