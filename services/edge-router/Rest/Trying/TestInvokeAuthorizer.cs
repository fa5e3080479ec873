using System.Buffers;
using System.Text.Json;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.EdgeRouter.Authorizing;
using Gatehouse.EdgeRouter.Authorizing.Methods;
using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Rest.Compiling;
using Gatehouse.EdgeRouter.Rest.Responding;
using Gatehouse.EdgeRouter.Transcoding;
using Gatehouse.GatewayModel.Json;
using Google.Protobuf;

namespace Gatehouse.EdgeRouter.Rest.Trying;

/// <summary>
/// Tries out an authorizer as it is edited now. What its function answers is told whether it admits the caller or not, and never
/// remembered. https://docs.aws.amazon.com/apigateway/latest/api/API_TestInvokeAuthorizer.html
/// </summary>
internal sealed class TestInvokeAuthorizer(DraftApis drafts, TrialExchanges exchanges, MethodAuthorizers authorizers, TimeProvider time)
    : IEdgeOperation
{
    private const string Cognito = "COGNITO_USER_POOLS";

    private static readonly AwsFailure NoAuthorizer = new("NotFoundException", 404, "Invalid Authorizer identifier specified");

    public string Request => TestInvokeAuthorizerRequest.Descriptor.FullName;

    public async Task<Outcome<IMessage>> CallAsync(IMessage request, CallScope scope, CancellationToken cancellationToken)
    {
        var test = (TestInvokeAuthorizerRequest)request;
        var draft = await drafts.GetAsync(test.RestApiId, test.StageVariables, clientCertificateId: "", scope, cancellationToken);
        if (!draft.Succeeded) return draft.Failure;
        if (draft.Value.FindAuthorizer(test.AuthorizerId) is not { } authorizer) return NoAuthorizer;

        authorizer.AuthorizerResultTtlInSeconds = 0;
        var method = new Method { AuthorizationType = authorizer.Type == Cognito ? Cognito : "CUSTOM", AuthorizerId = authorizer.Id };
        var guard = authorizers.Compile(draft.Value.Scope, method);
        var trial = new TrialRequest("GET", test.PathWithQueryString, test.Headers, test.MultiValueHeaders, test.Body);
        var exchange = exchanges.Create(draft.Value, trial, cancellationToken);
        exchange.Route = exchange.Rest.Method = new RestMethod(DraftApi.Compile(new Resource { Path = "/" }), "GET", guard, NoIntegration.Instance);
        return Outcome<IMessage>.Of(await RunAsync(exchange, guard, test));
    }

    private async Task<TestInvokeAuthorizerResponse> RunAsync(EdgeExchange exchange, IRouteAuthorizer guard, TestInvokeAuthorizerRequest test)
    {
        var log = exchange.ExecutionLog!;
        log.Add($"Starting authorizer: {test.AuthorizerId}");
        log.Add("Incoming identity", exchange.Context.Request.Headers);
        if (test.AdditionalContext.Count > 0) log.Add("Additional context is not passed on: Gatehouse does not emulate that");
        var started = time.GetTimestamp();
        var verdict = await guard.AuthorizeAsync(exchange.Call);

        var answer = new TestInvokeAuthorizerResponse { ClientStatus = StatusOf(verdict, log), Latency = (long)time.GetElapsedTime(started).TotalMilliseconds };
        DescribeAnswer(log.AuthorizerAnswer, answer);
        DescribeClaims(verdict.Caller, answer);
        if (verdict.Refusal is { } refusal) log.Add($"Authorizer refused: {refusal.Error}");
        log.Add(verdict.Refusal is null ? "Successfully completed authorizer execution" : "Completed authorizer execution");
        answer.Log = log.ToString();
        return answer;
    }

    // An authorizer that answered has done what is tried out here, whomever it admits.
    private static int StatusOf(Verdict verdict, ExecutionLog log) =>
        verdict.Refusal is { } refusal && (log.AuthorizerAnswer.IsEmpty || refusal.Kind != RefusalKind.AccessDenied)
            ? RestRefusals.Of(refusal).Status
            : StatusCodes.Status200OK;

    private static void DescribeAnswer(ReadOnlyMemory<byte> payload, TestInvokeAuthorizerResponse answer)
    {
        using var json = payload.IsEmpty ? null : JsonText.TryParse(System.Text.Encoding.UTF8.GetString(payload.Span));
        if (json?.RootElement is not { ValueKind: JsonValueKind.Object } root) return;

        if (root.TryGetProperty("principalId", out var principal)) answer.PrincipalId = principal.ToString();
        if (root.TryGetProperty("policyDocument", out var policy)) answer.Policy = policy.GetRawText();
        if (!root.TryGetProperty("context", out var context) || context.ValueKind != JsonValueKind.Object) return;

        foreach (var member in context.EnumerateObject()) answer.Authorization[member.Name] = new ListOfString { Items = { member.Value.ToString() } };
    }

    private static void DescribeClaims(Caller? caller, TestInvokeAuthorizerResponse answer)
    {
        if (caller is null) return;

        var written = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(written))
        {
            writer.WriteStartObject();
            caller.WriteAuthorizer1(writer);
            writer.WriteEndObject();
        }

        using var json = JsonDocument.Parse(written.WrittenMemory);
        if (!json.RootElement.TryGetProperty("authorizer", out var authorizer) || !authorizer.TryGetProperty("claims", out var claims)) return;

        foreach (var claim in claims.EnumerateObject()) answer.Claims[claim.Name] = claim.Value.ToString();
    }

    /// <summary>Stands behind a guard that is tried out alone.</summary>
    private sealed class NoIntegration : IRouteIntegration
    {
        public static NoIntegration Instance { get; } = new();

        public ValueTask<StageOutcome> AnswerAsync(EdgeExchange exchange) => new(RestFailures.ApiConfigurationError);
    }
}
