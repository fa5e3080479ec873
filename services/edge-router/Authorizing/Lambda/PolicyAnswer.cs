using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;
using Gatehouse.GatewayModel.Policies;

namespace Gatehouse.EdgeRouter.Authorizing.Lambda;

/// <summary>
/// <c>{"principalId":"…","policyDocument":{…},"context":{…},"usageIdentifierKey":"…"}</c>.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html
/// </summary>
/// <param name="flatContext">Whether the context may hold only texts, numbers and booleans, as for REST and WebSocket APIs.</param>
internal sealed class PolicyAnswer(bool flatContext) : IAnswerShape
{
    /// <summary>
    /// AWS's limit on what the functions of REST and WebSocket APIs answer: 8 KB.
    /// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html
    /// </summary>
    private const int MostBytes = 8192;

    public bool TryRead(JsonElement json, [NotNullWhen(true)] out AuthorizerAnswer? answer)
    {
        answer = null;
        if (json.ValueKind != JsonValueKind.Object) return false;
        if (flatContext && JsonMarshal.GetRawUtf8Value(json).Length > MostBytes) return false;
        if (!json.TryGetProperty("principalId", out var principal) || principal.ValueKind is not (JsonValueKind.String or JsonValueKind.Number)) return false;
        if (!json.TryGetProperty("policyDocument", out var document) || !PolicyDocument.TryParse(document, out var policy)) return false;
        if (!AnswerContext.TryRead(json, flatContext, out var context, out var hasContext)) return false;

        answer = new AuthorizerAnswer
        {
            Policy = policy,
            PrincipalId = principal.ToString(),
            Context = context,
            HasContext = hasContext,
            UsageIdentifierKey = json.TryGetProperty("usageIdentifierKey", out var key) && key.ValueKind == JsonValueKind.String ? key.GetString() : null,
        };
        return true;
    }

    public string? Complaint(JsonElement json) => null;
}
