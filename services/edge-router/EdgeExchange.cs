using Gatehouse.EdgeRouter.AccessLogs;
using Gatehouse.EdgeRouter.Authorizing;
using Gatehouse.EdgeRouter.Calls;
using Gatehouse.EdgeRouter.Cors;
using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Domains;
using Gatehouse.EdgeRouter.Mapping;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Rest;
using Gatehouse.EdgeRouter.Rest.Trying;
using Gatehouse.EdgeRouter.Routing;
using Gatehouse.EdgeRouter.Snapshots;

namespace Gatehouse.EdgeRouter;

/// <summary>
/// One request and what has been decided about it. Each stage adds one property; a later stage that reads a property which no
/// earlier stage has set is a bug and throws.
/// </summary>
internal sealed class EdgeExchange(
    HttpContext context, ApiDirectory apis, RequestTarget requested, string requestId, DateTimeOffset receivedAt)
{
    public HttpContext Context { get; } = context;

    /// <summary>Every API as it was known when the request arrived; never read again mid-request.</summary>
    public ApiDirectory Apis { get; } = apis;

    /// <summary>Path and query as they were sent; behind an integration's parameter mapping, the query as that made it.</summary>
    public RequestTarget Requested { get; set; } = requested;

    /// <summary>Sixteen characters of base64url ending in <c>=</c>; the answer carries it as <c>apigw-requestid</c>.</summary>
    public string RequestId { get; } = requestId;

    public DateTimeOffset ReceivedAt { get; } = receivedAt;

    public CancellationToken Aborted => Context.RequestAborted;

    /// <summary>What the client proved to be, at a domain that wants to know; null elsewhere. Set by dispatching.</summary>
    public ClientCertificate? ClientCertificate { get; set; }

    /// <summary>How the kind of API answers that the request is to; an HTTP API's way until that is known.</summary>
    public IApiAnswers Answers { get; set; } = HttpAnswers.Instance;

    /// <summary>Which API the URL names. Set by dispatching.</summary>
    public ApiTarget Target
    {
        get => field ?? throw NotYet(nameof(Target));
        set;
    }

    /// <summary>Which stage serves the request, and the path that is left for its routes. Set by stage selection.</summary>
    public StageMatch Stage
    {
        get => StageIfKnown ?? throw NotYet(nameof(Stage));
        set => StageIfKnown = value;
    }

    /// <summary>The same for those that may come before stage selection.</summary>
    public StageMatch? StageIfKnown { get; private set; }

    /// <summary>The policy of the stage, for every answer from then on; null without one. Set by stage selection.</summary>
    public CorsPolicy? Cors { get; set; }

    /// <summary>What the request matched. Set by route selection.</summary>
    public ApiRoute Route
    {
        get => field ?? throw NotYet(nameof(Route));
        set;
    }

    /// <summary>What is known of a request to a REST API. Set by its stage selection.</summary>
    public RestCall Rest
    {
        get => RestIfKnown ?? throw NotYet(nameof(Rest));
        set => RestIfKnown = value;
    }

    /// <summary>The same for those that may come before stage selection.</summary>
    public RestCall? RestIfKnown { get; private set; }

    /// <summary>The same call as every protocol has it. Set beside the route.</summary>
    public ApiCall Call
    {
        get => CallIfKnown ?? throw NotYet(nameof(Call));
        set => CallIfKnown = value;
    }

    /// <summary>The same for those that may come before anything was called.</summary>
    public ApiCall? CallIfKnown { get; private set; }

    /// <summary>Who was admitted; null where anybody may call. Set by authorizing.</summary>
    public Caller? Caller { get; set; }

    /// <summary>Why nobody was admitted, for access logs.</summary>
    public string? AuthorizerError { get; set; }

    /// <summary>What came of the guards; null where nobody asks or there is none.</summary>
    public Guarded? Guarded { get; set; }

    /// <summary>The path that a parameter mapping put in the place of the request's; null without one.</summary>
    public string? OverwrittenPath { get; set; }

    /// <summary>The host that a parameter mapping has the backend see; null without one.</summary>
    public string? OverwrittenHost { get; set; }

    /// <summary>What the integration changes of its answer; null when nothing.</summary>
    public ResponseMapping? ResponseMapping { get; set; }

    /// <summary>What came of the integration; null where nobody asks or none was called.</summary>
    public Integrated? Integrated { get; set; }

    /// <summary>What is told about a request that somebody tries out; null for requests of clients.</summary>
    public ExecutionLog? ExecutionLog { get; init; }

    /// <summary>The gateway's own refusal, where that was the answer.</summary>
    public GatewayFailure? Failure { get; set; }

    /// <summary>When the answer was written, for access logs.</summary>
    public DateTimeOffset AnsweredAt { get; set; }

    private static InvalidOperationException NotYet(string property) => new($"No stage has set {property} yet.");
}
