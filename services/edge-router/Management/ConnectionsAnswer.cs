using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gatehouse.Protocol;
using Google.Protobuf.WellKnownTypes;

namespace Gatehouse.EdgeRouter.Management;

/// <summary>
/// The answers of the @connections API. SDKs take the error's class from the header alone: several of AWS's errors have no body.
/// https://docs.aws.amazon.com/apigatewaymanagementapi/latest/reference/API_PostToConnection.html
/// </summary>
internal sealed class ConnectionsAnswer(HttpResponse response, string requestId)
{
    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Task PostedAsync() => Empty(StatusCodes.Status200OK);

    public Task ClosedAsync() => Empty(StatusCodes.Status204NoContent);

    public Task DescribedAsync(ConnectionCommandResult result) => Json(StatusCodes.Status200OK, json =>
    {
        var connection = result.Connection;
        json.WriteString("connectedAt"u8, InMilliseconds(connection.ConnectedAt));
        json.WriteStartObject("identity"u8);
        json.WriteString("sourceIp"u8, connection.SourceIp);
        if (connection.HasUserAgent) json.WriteString("userAgent"u8, connection.UserAgent);
        else json.WriteNull("userAgent"u8);
        json.WriteEndObject();
        json.WriteString("lastActiveAt"u8, InMilliseconds(result.LastActiveAt));
    });

    public Task GoneAsync() => Empty(StatusCodes.Status410Gone, "GoneException");

    public Task BufferFullAsync() => Empty(StatusCodes.Status429TooManyRequests, "LimitExceededException");

    public Task InvalidIdAsync(string connectionId) =>
        Fail(StatusCodes.Status400BadRequest, "BadRequestException", $"Invalid connectionId: {connectionId}");

    /// <summary>AWS's status and type; the words are unconfirmed.</summary>
    public Task TooLargeAsync() => Fail(StatusCodes.Status413PayloadTooLarge, "PayloadTooLargeException", "Message too long");

    /// <summary>As AWS answers to methods and paths that its APIs do not have.</summary>
    public Task UnknownMethodAsync() =>
        Fail(StatusCodes.Status403Forbidden, "MissingAuthenticationTokenException", "Missing Authentication Token");

    /// <summary>Ours: the edge that holds the connection, or the registry that knows it, does not answer. SDKs try again.</summary>
    public Task UnreachableAsync() => Fail(StatusCodes.Status500InternalServerError, "InternalServerErrorException", "Internal server error");

    private Task Fail(int status, string type, string message) => Json(status, json => json.WriteString("message"u8, message), type);

    private async Task Json(int status, Action<Utf8JsonWriter> members, string? errorType = null)
    {
        Begin(status, errorType);
        response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(response.BodyWriter, Format);
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
    }

    private Task Empty(int status, string? errorType = null)
    {
        Begin(status, errorType);
        if (status != StatusCodes.Status204NoContent) response.ContentLength = 0;
        return Task.CompletedTask;
    }

    private void Begin(int status, string? errorType)
    {
        response.StatusCode = status;
        response.Headers["x-amzn-RequestId"] = requestId;
        if (errorType is not null) response.Headers["x-amzn-ErrorType"] = errorType;
    }

    private static string InMilliseconds(Timestamp time) =>
        time.ToDateTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
