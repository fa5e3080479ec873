using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Gatehouse.EdgeRouter.Authorizing.Lambda;

/// <summary>
/// <c>{"isAuthorized":true,"context":{…}}</c>, of HTTP APIs' authorizers with simple responses.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html
/// </summary>
internal sealed class SimpleAnswer : IAnswerShape
{
    public bool TryRead(JsonElement json, [NotNullWhen(true)] out AuthorizerAnswer? answer)
    {
        answer = null;
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("isAuthorized", out var isAuthorized)) return false;
        if (isAuthorized.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) return false;
        if (!AnswerContext.TryRead(json, flat: false, out var context, out var hasContext)) return false;

        answer = new AuthorizerAnswer { IsAuthorized = isAuthorized.GetBoolean(), Context = context, HasContext = hasContext };
        return true;
    }

    /// <summary>https://dev.classmethod.jp/articles/tsnote-api-gateway-lambda-authorizer-internal-server-error-troubleshooting/</summary>
    public string? Complaint(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("isAuthorized", out _) ? null : "Simple response did not include 'isAuthorized'";
}
