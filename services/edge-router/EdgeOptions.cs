using System.Net;
using Gatehouse.AwsWire.Scope;
using Gatehouse.EdgeRouter.Origins;

namespace Gatehouse.EdgeRouter;

/// <summary>How the edge is reached and what it lets through.</summary>
public sealed class EdgeOptions
{
    /// <summary>Addresses to listen on. Port 0 takes a free one. Default: 127.0.0.1:4566.</summary>
    public IReadOnlyList<IPEndPoint> Listen { get; init; } = [new(IPAddress.Loopback, 4566)];

    /// <summary>
    /// This edge among its replicas, as discovery and the connection-registry know it. Every process is an edge of its own: sockets die
    /// with the process, and several may share a machine.
    /// </summary>
    public string EdgeId { get; init; } = $"{Environment.MachineName}-{Guid.NewGuid().ToString("N")[..8]}";

    /// <summary>Host under which clients and functions reach the edge: the host part of LOCALSTACK_HOST.</summary>
    public string PublicHost { get; init; } = "localhost.localstack.cloud";

    /// <summary>Port under which clients and functions reach the edge: the port part of LOCALSTACK_HOST.</summary>
    public int PublicPort { get; init; } = 4566;

    /// <summary>
    /// First path segments that stand for the <c>$default</c> stage of an HTTP API when no route matches the whole path
    /// (GATEHOUSE_STAGE_ALIASES). The API's own <c>STAGE</c> tag is always one.
    /// </summary>
    public IReadOnlyList<string> StageAliases { get; init; } = ["local"];

    /// <summary>
    /// The certificate that TLS clients are shown, with its key and chain in one PEM file (CUSTOM_SSL_CERT_PATH). Null: certificates of this
    /// installation's own authority.
    /// </summary>
    public string? CertificateFile { get; init; }

    /// <summary>Folder of the scripts that run when the process starts, is ready and stops (GATEHOUSE_INIT_DIR). Null: none.</summary>
    public string? HookFolder { get; init; }

    /// <summary>Whether state outlives the process (PERSISTENCE).</summary>
    public bool Persists { get; init; } = true;

    /// <summary>The variables that the user has set, as <c>/_localstack/config</c> shows them.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Which web pages may use the AWS APIs and the internal endpoints.</summary>
    public OriginOptions Origins { get; init; } = new();

    /// <summary>How the AWS APIs read account and region out of a caller's signature.</summary>
    public CredentialRules CredentialRules { get; init; }

    /// <summary>Largest request body of an API, in bytes. AWS's quota: 10 MB.</summary>
    public long MaxPayloadBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Largest sum of request line and header values of an API request, in bytes. AWS's quota: 10240.</summary>
    public int MaxHeaderBytes { get; init; } = 10240;

    /// <summary>How long a client may take to send a request's line and headers. The time is ours: AWS's is not known.</summary>
    public TimeSpan HeadersWithin { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What a client must at least send of a body, or take of an answer, in bytes per second. Kestrel's own: AWS's is not known.</summary>
    public double SlowestClient { get; init; } = 240;

    /// <summary>How long a client may send less of a body than <see cref="SlowestClient"/>. The time is ours: AWS's is not known.</summary>
    public TimeSpan BodyPauseAtMost { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a client may take less of an answer than <see cref="SlowestClient"/>. The time is ours: AWS's is not known.</summary>
    public TimeSpan AnswerPauseAtMost { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest that an integration may take, whatever it is configured to. AWS's quota: 30 s.</summary>
    public TimeSpan MaxIntegrationTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Where issuers of tokens are reached that cannot be reached by their name (GATEHOUSE_JWT_ISSUERS): a URL, or <c>file:</c> and the path
    /// of a key set. Names without a slash at their end.
    /// </summary>
    public IReadOnlyDictionary<string, string> IssuerAliases { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether tokens signed by elliptic curves are refused, as AWS does (GATEHOUSE_JWT_ALGORITHMS=aws).</summary>
    public bool RsaTokensOnly { get; init; }

    /// <summary>
    /// Where AWS services are that are not emulated and have no place of their own in <see cref="Upstreams"/> (GATEHOUSE_AWS_UPSTREAM); null
    /// answers calls of them with 501.
    /// </summary>
    public Uri? AwsUpstream { get; init; }

    /// <summary>Where single AWS services are that are not emulated, by their signing names (GATEHOUSE_UPSTREAM_DYNAMODB and the like).</summary>
    public IReadOnlyDictionary<string, Uri> Upstreams { get; init; } = new Dictionary<string, Uri>(StringComparer.Ordinal);

    /// <summary>
    /// What stands behind VPC links, by the ARN of the listener or the Cloud Map service that private integrations name, or of a load balancer,
    /// with or without <c>:port</c> (GATEHOUSE_VPC_TARGETS).
    /// </summary>
    public IReadOnlyDictionary<string, Uri> VpcTargets { get; init; } = new Dictionary<string, Uri>(StringComparer.Ordinal);

    /// <summary>The host that functions see as <c>requestContext.domainName</c> where the URL does not carry one.</summary>
    /// <param name="apiId">Id of the API.</param>
    public string DomainNameOf(string apiId) => $"{apiId}.execute-api.{PublicHost}:{PublicPort}";
}
