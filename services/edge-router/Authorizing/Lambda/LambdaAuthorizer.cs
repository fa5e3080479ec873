using System.Text.Json;
using Gatehouse.EdgeRouter.Calls;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.GatewayModel.Policies;

namespace Gatehouse.EdgeRouter.Authorizing.Lambda;

/// <summary>
/// An authorizer that is a function.
/// <code>
/// identity sources ─ one missing → 401, the function is not asked
///        └→ remembered? ─ no → event → function → answer → remember
///                └──────────────────────────────────┴→ policy against this call → caller
/// </code>
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html
/// </summary>
internal sealed class LambdaAuthorizer(
    IdentitySources identity, TokenPattern? pattern, IAuthorizerEvent @event, IAnswerShape shape, FunctionCall function, ResultCaching caching, LambdaServices services)
    : IRouteAuthorizer
{
    /// <summary>AWS's limit on the ARN that a function is asked about.</summary>
    private const int MaxArnLength = 1600;

    private const string Unauthorized = "Unauthorized";

    private static readonly Refusal Unknown = new(RefusalKind.Unauthorized, Unauthorized);
    private static readonly Refusal TooLong = new(RefusalKind.RequestUriTooLong, "Request URI too long");
    private static readonly Refusal Failed = new(RefusalKind.AuthorizerFailure, Message: null) { Error = "The authorizer's function failed" };
    private static readonly Refusal Misconfigured = new(RefusalKind.AuthorizerConfigurationError, Message: null)
    {
        Error = "The authorizer's function could not be asked",
    };

    // The words of access logs: https://dev.classmethod.jp/articles/tsnote-api-gateway-lambda-authorizer-internal-server-error-troubleshooting/
    private const string NoAnswer = "The response from the Lambda Authorizer function doesn't match the format that API Gateway expects.";

    private static readonly Refusal Denied = new(
        RefusalKind.AccessDenied, "User is not authorized to access this resource with an explicit deny in an identity-based policy");

    private static readonly Refusal NotAllowed = new(
        RefusalKind.AccessDenied,
        "User is not authorized to access this resource because no identity-based policy allows the execute-api:Invoke action");

    public ValueTask<Verdict> AuthorizeAsync(ApiCall call)
    {
        if (identity.Read(call) is not { } identities) return new(Unknown);
        if (pattern is not null && !pattern.Matches(identities[0])) return new(Unknown);
        if (call.MethodArn.Length > MaxArnLength) return new(TooLong);
        if (!caching.IsOn || !identity.Any) return AskAsync(call, identities, key: null);

        var key = ResultCaching.KeyOf(identities);
        return caching.Results.Find(caching.Scope, key, call.Exchange.ReceivedAt) is { } known
            ? new(Judge(call, known, TimeSpan.Zero))
            : AskAsync(call, identities, key);
    }

    private async ValueTask<Verdict> AskAsync(ApiCall call, IReadOnlyList<string> identities, string? key)
    {
        var trace = TraceHeader.Of(call.Exchange, services.RequestIds);
        var buffer = new EventBuffer();
        @event.Write(buffer, call, identities, trace);
        var started = services.Time.GetTimestamp();
        var outcome = await function.RunAsync(call.Exchange, buffer, trace);
        call.Exchange.Guarded?.Take(outcome, services.Time.GetElapsedTime(started));
        if (call.Exchange.ExecutionLog is { } log) log.AuthorizerAnswer = outcome.Payload;
        if (outcome.End == FunctionEnd.Failed) return SaysUnauthorized(outcome.Payload) ? Unknown : Failed;
        if (outcome.End != FunctionEnd.Returned) return Misconfigured;
        if (!TryRead(outcome.Payload, out var answer, out var complaint))
        {
            function.Misunderstood(call.Exchange, outcome);
            return Misconfigured with { Error = complaint is null ? NoAnswer : $"{NoAnswer} {complaint}" };
        }

        if (key is not null) caching.Results.Keep(caching.Scope, key, answer!, services.Time.GetUtcNow() + caching.TimeToLive);
        return Judge(call, answer!, services.Time.GetElapsedTime(started));
    }

    private static Verdict Judge(ApiCall call, AuthorizerAnswer answer, TimeSpan latency) => answer.Decide(call) switch
    {
        PolicyDecision.Allowed => new LambdaCaller(answer, latency),
        PolicyDecision.ExplicitlyDenied => Denied,
        _ => NotAllowed,
    };

    private bool TryRead(ReadOnlyMemory<byte> json, out AuthorizerAnswer? answer, out string? complaint)
    {
        answer = null;
        complaint = null;
        try
        {
            using var document = JsonDocument.Parse(json);
            if (shape.TryRead(document.RootElement, out answer)) return true;

            complaint = shape.Complaint(document.RootElement);
            return false;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    // How a function says that it does not know the caller: by failing with exactly this word.
    private static bool SaysUnauthorized(ReadOnlyMemory<byte> error)
    {
        try
        {
            using var document = JsonDocument.Parse(error);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("errorMessage", out var message)
                && message.ValueKind == JsonValueKind.String
                && message.ValueEquals(Unauthorized);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
