using Microsoft.Extensions.Configuration;

namespace Gatehouse.ServiceDefaults.Settings;

/// <summary>
/// Every variable that LocalStack's users set (https://docs.localstack.cloud/references/configuration/): those that mean something here, and
/// those that do not, with the reason that the log gives once.
/// </summary>
public static class LocalStackVariables
{
    /// <summary>What <see cref="GatehouseSettings"/> reads, addresses and credentials of other processes aside.</summary>
    public static IReadOnlyList<string> Honoured { get; } =
    [
        "ALLOW_NONSTANDARD_REGIONS", "CFN_IGNORE_UNSUPPORTED_RESOURCE_TYPES", "CUSTOM_SSL_CERT_PATH", "DEBUG", "DISABLE_CORS_CHECKS",
        "DISABLE_CORS_HEADERS", "DISABLE_PREFLIGHT_PROCESSING", "EXTERNAL_SERVICE_PORTS_END", "EXTERNAL_SERVICE_PORTS_START",
        "EXTRA_CORS_ALLOWED_HEADERS", "EXTRA_CORS_ALLOWED_ORIGINS", "EXTRA_CORS_EXPOSE_HEADERS", "GATEHOUSE_ALLOWED_HOSTS",
        "GATEHOUSE_AWS_UPSTREAM", "GATEHOUSE_DATA", "GATEHOUSE_EDGE_HOST", "GATEHOUSE_INIT_DIR", "GATEHOUSE_JWT_ALGORITHMS",
        "GATEHOUSE_JWT_ISSUERS", "GATEHOUSE_QUOTAS", "GATEHOUSE_STAGE_ALIASES", "GATEHOUSE_VPC_TARGETS", "GATEHOUSE_WEBSOCKET_ENDPOINTS",
        "GATEHOUSE_WEBSOCKET_IDLE_TIMEOUT", "GATEHOUSE_WEBSOCKET_MAX_LIFETIME", "GATEHOUSE_WEBSOCKET_REPLIES", "GATEWAY_LISTEN", "LAMBDA_DISABLE_AWS_ENDPOINT_URL", "LAMBDA_KEEPALIVE_MS", "LAMBDA_LIMITS_CODE_SIZE_UNZIPPED",
        "LAMBDA_LIMITS_CODE_SIZE_ZIPPED", "LAMBDA_LIMITS_CONCURRENT_EXECUTIONS", "LAMBDA_RETRY_BASE_DELAY_SECONDS",
        "LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT", "LOCALSTACK_HOST", "LOCALSTACK_RESPONSE_HEADER_ENABLED", "LS_LOG",
        "PARITY_AWS_ACCESS_KEY_ID", "PERSISTENCE", "SERVICE_INSTANCES_PORTS_END", "SERVICE_INSTANCES_PORTS_START", "USE_SSL",
    ];

    /// <summary>What has no effect, and why.</summary>
    public static IReadOnlyDictionary<string, string> WithoutEffect { get; } = new (string Reason, string[] Names)[]
    {
        ("functions run as processes of this machine, in no container",
        [
            "DOCKER_FLAGS", "DOCKER_HOST", "DOCKER_SOCK", "MAIN_CONTAINER_NAME", "MAIN_DOCKER_NETWORK", "LAMBDA_RUNTIME_EXECUTOR",
            "LAMBDA_DOCKER_NETWORK", "LAMBDA_DOCKER_FLAGS", "LAMBDA_DOCKER_DNS", "LAMBDA_REMOVE_CONTAINERS",
            "LAMBDA_RUNTIME_IMAGE_MAPPING", "LAMBDA_IGNORE_ARCHITECTURE", "LAMBDA_PREBUILD_IMAGES", "LAMBDA_EXECUTOR",
            "LAMBDA_REMOTE_DOCKER", "LAMBDA_STAY_OPEN_MODE", "HOSTNAME_FROM_LAMBDA",
        ]),
        ("functions' code is not reloaded from folders", ["BUCKET_MARKER_LOCAL"]),
        ("functions are not attached to debuggers", ["LAMBDA_DEBUG_MODE", "LAMBDA_DEBUG_MODE_CONFIG_PATH"]),
        ("functions are created before the call returns", ["LAMBDA_SYNCHRONOUS_CREATE"]),
        ("names of runtimes are always checked", ["LAMBDA_RUNTIME_VALIDATION"]),
        ("what functions print is logged whole", ["LAMBDA_TRUNCATE_STDOUT"]),
        ("this limit is AWS's",
        [
            "LAMBDA_LIMITS_MINIMUM_UNRESERVED_CONCURRENCY", "LAMBDA_LIMITS_TOTAL_CODE_SIZE", "LAMBDA_LIMITS_CODE_SIZE_UNZIPPED_AND_LAYERS",
            "LAMBDA_LIMITS_CREATE_FUNCTION_REQUEST_SIZE", "LAMBDA_LIMITS_MAX_FUNCTION_ENVVAR_SIZE_BYTES",
            "LAMBDA_LIMITS_MAX_FUNCTION_PAYLOAD_SIZE_BYTES",
        ]),
        ("every service is there from the start", ["SERVICES", "STRICT_SERVICE_LOADING", "EAGER_SERVICE_LOADING"]),
        ("every change is kept before it is acknowledged, and loaded at start",
        [
            "SNAPSHOT_SAVE_STRATEGY", "SNAPSHOT_LOAD_STRATEGY", "SNAPSHOT_FLUSH_INTERVAL",
        ]),
        ("state comes from the data directory, or by POST /_gatehouse/state", ["AUTO_LOAD_POD"]),
        ("the volume is mounted by whoever starts the container", ["LOCALSTACK_VOLUME_DIR"]),
        ("no licence is needed", ["LOCALSTACK_AUTH_TOKEN", "LOCALSTACK_API_KEY", "ACTIVATE_PRO"]),
        ("what IAM policies allow is not enforced", ["ENFORCE_IAM", "IAM_SOFT_MODE"]),
        ("CORS of APIs is what the APIs configure", ["DISABLE_CUSTOM_CORS_APIGATEWAY"]),
        ("CORS of buckets is kept, not acted on", ["DISABLE_CUSTOM_CORS_S3"]),
        ("there is one implementation", ["PROVIDER_OVERRIDE_APIGATEWAY"]),
        ("there is no DNS server; functions find the edge without one",
        [
            "DNS_ADDRESS", "DNS_RESOLVE_IP", "DNS_SERVER", "DNS_NAME_PATTERNS_TO_RESOLVE_UPSTREAM",
        ]),
        ("no proxy stands between integrations and their backends", ["OUTBOUND_HTTP_PROXY", "OUTBOUND_HTTPS_PROXY"]),
        ("the machine's own certificates are trusted", ["REQUESTS_CA_BUNDLE"]),
        ("no certificate is downloaded", ["SKIP_SSL_CERT_DOWNLOAD"]),
        ("settings are read once, at start", ["ENABLE_CONFIG_UPDATES"]),
        ("nothing is reported to anybody", ["DISABLE_EVENTS"]),
        ("LOCALSTACK_HOST names the host", ["HOSTNAME_EXTERNAL"]),
        ("GATEWAY_LISTEN names address and port", ["EDGE_PORT", "EDGE_BIND_HOST"]),
        ("the region is the caller's, us-east-1 for those who name none", ["DEFAULT_REGION"]),
        ("GATEHOUSE_DATA names the data directory", ["DATA_DIR"]),
    }.SelectMany(each => each.Names, (each, name) => (name, each.Reason)).ToDictionary(StringComparer.Ordinal);

    /// <summary>The variables of an environment that have no effect.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Ignored(IConfiguration configuration) =>
        WithoutEffect.Where(variable => !string.IsNullOrEmpty(configuration[variable.Key])).OrderBy(variable => variable.Key, StringComparer.Ordinal);
}
