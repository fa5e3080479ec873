using System.Globalization;
using System.Net;
using Gatehouse.ServiceDefaults.Hosting;
using Microsoft.Extensions.Configuration;

namespace Gatehouse.ServiceDefaults.Settings;

/// <summary>
/// What users set by environment variables, LocalStack's names first. Read once at start: a value that cannot be read stops the process
/// with the variable's name. <c>LOCALSTACK_</c> may stand before any name.
/// </summary>
public sealed class GatehouseSettings(IConfiguration configuration)
{
    private const int DefaultPort = 4566;
    private const string DefaultHost = "localhost.localstack.cloud";
    private const string UpstreamPrefix = "GATEHOUSE_UPSTREAM_";

    /// <summary>GATEWAY_LISTEN: addresses of the edge, <c>host:port</c> separated by commas. Default 127.0.0.1:4566.</summary>
    public IReadOnlyList<IPEndPoint> Listen { get; } = ReadEndpoints(configuration["GATEWAY_LISTEN"]);

    /// <summary>LOCALSTACK_HOST, the host: under which clients and functions reach the edge.</summary>
    public string PublicHost => HostAndPort.Host;

    /// <summary>LOCALSTACK_HOST, the port. Default: the first port listened on.</summary>
    public int PublicPort => HostAndPort.Port;

    /// <summary>GATEHOUSE_EDGE_HOST: where functions find the edge. Default: the address listened on, or loopback when that is any address.</summary>
    public string EdgeHost => configuration["GATEHOUSE_EDGE_HOST"] is { Length: > 0 } host ? host
        : Listen[0].Address.Equals(IPAddress.Any) || Listen[0].Address.Equals(IPAddress.IPv6Any) ? "127.0.0.1" : Listen[0].Address.ToString();

    /// <summary>USE_SSL=1: the endpoints that are shown begin with <c>https</c> and <c>wss</c>. Both are served either way.</summary>
    public bool ShowsTls => Flag("USE_SSL");

    /// <summary>EXTERNAL_SERVICE_PORTS_START, once SERVICE_INSTANCES_PORTS_START: the first port that a WebSocket API may get.</summary>
    public int WebSocketPortsStart => Number("EXTERNAL_SERVICE_PORTS_START", Number("SERVICE_INSTANCES_PORTS_START", 4510));

    /// <summary>EXTERNAL_SERVICE_PORTS_END, once SERVICE_INSTANCES_PORTS_END: the port after the last one.</summary>
    public int WebSocketPortsEnd => Number("EXTERNAL_SERVICE_PORTS_END", Number("SERVICE_INSTANCES_PORTS_END", 4560));

    /// <summary>Host of these ports in the endpoints that are shown: LOCALSTACK_HOST's where it names a machine, else <c>localhost</c>.</summary>
    public string WebSocketHost => PublicHost == DefaultHost ? "localhost" : PublicHost;

    /// <summary>GATEHOUSE_WEBSOCKET_ENDPOINTS=host: WebSocket APIs are shown by their host name, as AWS does, instead of by their port.</summary>
    public bool ShowsWebSocketHosts => configuration["GATEHOUSE_WEBSOCKET_ENDPOINTS"] == "host";

    /// <summary>GATEHOUSE_QUOTAS=off: APIs have as many routes, resources, stages and the like as their users want.</summary>
    public bool KeepsQuotas => configuration["GATEHOUSE_QUOTAS"] != "off";

    /// <summary>Which web pages may use the AWS APIs.</summary>
    public OriginSettings Origins => new(configuration);

    /// <summary>ALLOW_NONSTANDARD_REGIONS=1: a region of any name is one, else what is shaped unlike AWS's is <c>us-east-1</c>.</summary>
    public bool AllowsNonstandardRegions => Flag("ALLOW_NONSTANDARD_REGIONS");

    /// <summary>PARITY_AWS_ACCESS_KEY_ID=1: AWS's own access keys stand for the account that they carry.</summary>
    public bool ReadsAwsAccessKeys => Flag("PARITY_AWS_ACCESS_KEY_ID");

    /// <summary>CUSTOM_SSL_CERT_PATH: a PEM file with certificate, chain and key for TLS. Null: certificates of our own authority.</summary>
    public string? CertificateFile => configuration["CUSTOM_SSL_CERT_PATH"] is { Length: > 0 } file ? file : null;

    /// <summary>GATEHOUSE_INIT_DIR: folder of init hooks. Default: LocalStack's, <c>/etc/localstack/init</c>.</summary>
    public string HookFolder => configuration["GATEHOUSE_INIT_DIR"] is { Length: > 0 } folder ? folder : "/etc/localstack/init";

    /// <summary>GATEHOUSE_STAGE_ALIASES: first path segments that stand for <c>$default</c>, separated by commas. Default <c>local</c>.</summary>
    public IReadOnlyList<string> StageAliases => List("GATEHOUSE_STAGE_ALIASES", "local");

    /// <summary>
    /// GATEHOUSE_JWT_ISSUERS: where issuers of tokens are reached instead, <c>issuer=address</c> separated by commas. An address is a URL, or
    /// <c>file:</c> and the path of a JSON Web Key Set.
    /// </summary>
    public IReadOnlyDictionary<string, string> JwtIssuers => Pairs("GATEHOUSE_JWT_ISSUERS");

    /// <summary>GATEHOUSE_JWT_ALGORITHMS=aws: tokens signed by elliptic curves are refused.</summary>
    public bool RsaTokensOnly => configuration["GATEHOUSE_JWT_ALGORITHMS"] == "aws";

    /// <summary>GATEHOUSE_AWS_UPSTREAM: URL of the AWS services that are not emulated and have no upstream of their own; null for none.</summary>
    public Uri? AwsUpstream => configuration["GATEHOUSE_AWS_UPSTREAM"] is { Length: > 0 } url ? Url("GATEHOUSE_AWS_UPSTREAM", url) : null;

    /// <summary>GATEHOUSE_UPSTREAM_DYNAMODB and the like: URLs of single AWS services that are not emulated, by their signing names.</summary>
    public IReadOnlyDictionary<string, Uri> Upstreams => configuration.GetChildren()
        .Where(setting => setting.Key.StartsWith(UpstreamPrefix, StringComparison.OrdinalIgnoreCase) && setting.Value is { Length: > 0 })
        .ToDictionary(
            setting => setting.Key[UpstreamPrefix.Length..].ToLowerInvariant().Replace('_', '-'),
            setting => Url(setting.Key, setting.Value!),
            StringComparer.Ordinal);

    /// <summary>
    /// GATEHOUSE_VPC_TARGETS: what stands behind VPC links, <c>ARN=URL</c> separated by commas: the ARN of the listener or the Cloud Map service
    /// that a private integration names, or of the load balancer to which its link leads, with or without <c>:port</c>.
    /// </summary>
    public IReadOnlyDictionary<string, Uri> VpcTargets =>
        Pairs("GATEHOUSE_VPC_TARGETS").ToDictionary(pair => pair.Key, pair => Url("GATEHOUSE_VPC_TARGETS", pair.Value), StringComparer.Ordinal);

    /// <summary>GATEHOUSE_WEBSOCKET_REPLIES=aws: one-way routes stay silent whatever the function returns.</summary>
    public bool StrictWebSocketReplies => configuration["GATEHOUSE_WEBSOCKET_REPLIES"] == "aws";

    /// <summary>GATEHOUSE_WEBSOCKET_IDLE_TIMEOUT: seconds after which a connection without messages is closed. AWS: 10 minutes.</summary>
    public TimeSpan WebSocketIdleTimeout => TimeSpan.FromSeconds(Number("GATEHOUSE_WEBSOCKET_IDLE_TIMEOUT", 600));

    /// <summary>GATEHOUSE_WEBSOCKET_MAX_LIFETIME: seconds after which a connection is closed whatever goes on in it. AWS: 2 hours.</summary>
    public TimeSpan WebSocketMaxLifetime => TimeSpan.FromSeconds(Number("GATEHOUSE_WEBSOCKET_MAX_LIFETIME", 7200));

    /// <summary>GATEHOUSE_DATA: where the embedded store keeps its file. Default: <c>.gatehouse</c> under the user's home.</summary>
    public string DataDirectory => configuration["GATEHOUSE_DATA"] is { Length: > 0 } directory
        ? directory
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".gatehouse");

    /// <summary>Those that are set, by name.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; } = LocalStackVariables.Honoured
        .Where(name => !string.IsNullOrEmpty(configuration[name]))
        .ToDictionary(name => name, name => configuration[name]!, StringComparer.Ordinal);

    /// <summary>PERSISTENCE=0: nothing is kept beyond the process.</summary>
    public bool Persists => configuration["PERSISTENCE"] is not ("0" or "false");

    /// <summary>PERSISTENCE=1: does not start where nothing can be kept. Unset: says so and starts.</summary>
    public bool MustPersist => Flag("PERSISTENCE");

    /// <summary>GATEHOUSE_REDIS: StackExchange.Redis connection string of the shared store; null for the embedded one.</summary>
    public string? Redis => configuration["GATEHOUSE_REDIS"] is { Length: > 0 } redis ? redis : null;

    /// <summary>LAMBDA_KEEPALIVE_MS: how long an idle environment is kept. Default 10 min.</summary>
    public TimeSpan LambdaKeepAlive => TimeSpan.FromMilliseconds(Number("LAMBDA_KEEPALIVE_MS", 600_000));

    /// <summary>LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT: seconds that an environment may take to start. Default 20.</summary>
    public TimeSpan LambdaStartTimeout => TimeSpan.FromSeconds(Number("LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT", 20));

    /// <summary>LAMBDA_LIMITS_CONCURRENT_EXECUTIONS: events of an account that run at once. Default 1,000.</summary>
    public int LambdaConcurrency => Number("LAMBDA_LIMITS_CONCURRENT_EXECUTIONS", 1000);

    /// <summary>LAMBDA_DISABLE_AWS_ENDPOINT_URL: functions are not told where the AWS APIs are.</summary>
    public bool DisableAwsEndpointUrl => Flag("LAMBDA_DISABLE_AWS_ENDPOINT_URL");

    /// <summary>LAMBDA_RETRY_BASE_DELAY_SECONDS: before an asynchronous event that failed is tried again. Default 60.</summary>
    public TimeSpan LambdaRetryDelay => TimeSpan.FromSeconds(Number("LAMBDA_RETRY_BASE_DELAY_SECONDS", 60));

    /// <summary>LAMBDA_LIMITS_CODE_SIZE_ZIPPED: largest deployment package, in bytes.</summary>
    public int LambdaZippedCode => Number("LAMBDA_LIMITS_CODE_SIZE_ZIPPED", 52_428_800);

    /// <summary>LAMBDA_LIMITS_CODE_SIZE_UNZIPPED: the same, unzipped.</summary>
    public int LambdaUnzippedCode => Number("LAMBDA_LIMITS_CODE_SIZE_UNZIPPED", 262_144_000);

    /// <summary>CFN_IGNORE_UNSUPPORTED_RESOURCE_TYPES=1: stacks leave out resources of types that are not emulated.</summary>
    public bool IgnoresUnsupportedResourceTypes => Flag("CFN_IGNORE_UNSUPPORTED_RESOURCE_TYPES");

    /// <summary>
    /// GATEHOUSE_SILO_ADDRESS: IP address under which a connection-registry's silo is reached by the others, or <c>hostname</c> for this
    /// machine's own. Default 127.0.0.1.
    /// </summary>
    public string SiloAddress => configuration["GATEHOUSE_SILO_ADDRESS"] is { Length: > 0 } address ? OwnAddress.Fill(address) : "127.0.0.1";

    /// <summary>GATEHOUSE_SILO_PORT: its port. Default 11111.</summary>
    public int SiloPort => Number("GATEHOUSE_SILO_PORT", 11111);

    /// <summary>A plane's address: GATEHOUSE_CONTROL_PLANE, GATEHOUSE_LAMBDA_RUNNER, GATEHOUSE_CONNECTION_REGISTRY, GATEHOUSE_EDGE_ROUTER.</summary>
    public string AddressOf(string plane) =>
        configuration[VariableOf(plane)] is { Length: > 0 } address ? OwnAddress.Fill(address) : DefaultAddresses[plane];

    /// <summary>GATEHOUSE_PLANE_LISTEN: where this plane serves the others. Default: the address that the others look for.</summary>
    public string PlaneListen(string plane) => configuration["GATEHOUSE_PLANE_LISTEN"] is { Length: > 0 } address ? address : AddressOf(plane);

    private static readonly Dictionary<string, string> DefaultAddresses = new(StringComparer.Ordinal)
    {
        [Planes.ControlPlane] = "http://127.0.0.1:4601",
        [Planes.LambdaRunner] = "http://127.0.0.1:4602",
        [Planes.ConnectionRegistry] = "http://127.0.0.1:4603",
        [Planes.EdgeRouter] = "http://127.0.0.1:4604",
    };

    private (string Host, int Port) HostAndPort
    {
        get
        {
            var text = configuration["LOCALSTACK_HOST"] is { Length: > 0 } host ? host : DefaultHost;
            var colon = text.LastIndexOf(':');
            return colon < 0 ? (text, Listen[0].Port) : (text[..colon], Parse("LOCALSTACK_HOST", text[(colon + 1)..]));
        }
    }

    private static string VariableOf(string plane) => "GATEHOUSE_" + plane.ToUpperInvariant().Replace('-', '_');

    private bool Flag(string name) => configuration[name] is "1" or "true" or "True";

    private IReadOnlyList<string> List(string name, string otherwise) =>
        (configuration[name] ?? otherwise).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // A name is a URL or an ARN, which may hold an equals sign only in a query: the first one ends it.
    private Dictionary<string, string> Pairs(string name)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in List(name, ""))
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == text.Length - 1)
            {
                throw new SettingException(name, text, "name=address");
            }

            pairs[text[..equals].TrimEnd('/')] = text[(equals + 1)..];
        }

        return pairs;
    }

    private static Uri Url(string name, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : throw new SettingException(name, text, "a URL like http://127.0.0.1:8000");

    private int Number(string name, int otherwise) =>
        configuration[name] is { Length: > 0 } text ? Parse(name, text) : otherwise;

    private static int Parse(string name, string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new SettingException(name, text, "a whole number");

    private static IReadOnlyList<IPEndPoint> ReadEndpoints(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [new IPEndPoint(IPAddress.Loopback, DefaultPort)];
        }

        return [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ReadEndpoint)];
    }

    private static IPEndPoint ReadEndpoint(string text)
    {
        var address = text.StartsWith("localhost", StringComparison.OrdinalIgnoreCase) ? "127.0.0.1" + text["localhost".Length..] : text;
        if (address.StartsWith(':'))
        {
            address = "0.0.0.0" + address;
        }

        if (!IPEndPoint.TryParse(address, out var endpoint))
        {
            throw new SettingException("GATEWAY_LISTEN", text, "an address like 127.0.0.1:4566");
        }

        return address.Contains(':', StringComparison.Ordinal) ? endpoint : new IPEndPoint(endpoint.Address, DefaultPort);
    }
}

/// <summary>An environment variable that cannot be read.</summary>
public sealed class SettingException(string name, string value, string expected)
    : Exception($"{name}={value} cannot be read: {expected} is expected.");
