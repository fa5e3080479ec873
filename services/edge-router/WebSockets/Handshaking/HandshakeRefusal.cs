using Gatehouse.EdgeRouter.WebSockets.Replies;
using Microsoft.AspNetCore.WebUtilities;

namespace Gatehouse.EdgeRouter.WebSockets.Handshaking;

/// <summary>Answers a client that is not let in. Nothing that the function returned beside the status is passed on.</summary>
internal static class HandshakeRefusal
{
    public static Task WriteAsync(HttpContext context, int status, string connectionId, string requestId)
    {
        var body = GatewayFrame.Say(MessageOf(status), connectionId, requestId);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        if (ErrorTypeOf(status) is { } type) context.Response.Headers["x-amzn-ErrorType"] = type;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    /// <summary>What a refusal says.</summary>
    public static string MessageOf(int status) => status switch
    {
        StatusCodes.Status403Forbidden => "Forbidden",
        StatusCodes.Status401Unauthorized => "Unauthorized",
        StatusCodes.Status500InternalServerError or StatusCodes.Status502BadGateway => "Internal server error",
        StatusCodes.Status504GatewayTimeout => "Endpoint request timed out",
        _ => ReasonPhrases.GetReasonPhrase(status),
    };

    private static string? ErrorTypeOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "UnauthorizedException",
        StatusCodes.Status403Forbidden => "ForbiddenException",
        StatusCodes.Status500InternalServerError or StatusCodes.Status502BadGateway => "InternalServerErrorException",
        _ => null,
    };
}
