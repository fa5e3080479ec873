using Gatehouse.ServiceDefaults.Settings;
using Microsoft.Extensions.Configuration;

namespace Gatehouse.ServiceDefaults.Tests.Settings;

public sealed class LocalStackVariablesTests
{
    /// <summary>https://docs.localstack.cloud/references/configuration/, with those that were removed and still stand in people's compose files.</summary>
    private const string Documented =
        """
        GATEWAY_LISTEN LOCALSTACK_HOST USE_SSL CUSTOM_SSL_CERT_PATH SKIP_SSL_CERT_DOWNLOAD EXTERNAL_SERVICE_PORTS_START
        EXTERNAL_SERVICE_PORTS_END SERVICE_INSTANCES_PORTS_START SERVICE_INSTANCES_PORTS_END DEBUG LS_LOG SERVICES
        STRICT_SERVICE_LOADING EAGER_SERVICE_LOADING PERSISTENCE SNAPSHOT_SAVE_STRATEGY SNAPSHOT_LOAD_STRATEGY
        SNAPSHOT_FLUSH_INTERVAL LOCALSTACK_VOLUME_DIR LOCALSTACK_AUTH_TOKEN LOCALSTACK_API_KEY ACTIVATE_PRO MAIN_CONTAINER_NAME
        MAIN_DOCKER_NETWORK DOCKER_SOCK DOCKER_HOST DOCKER_FLAGS ALLOW_NONSTANDARD_REGIONS PARITY_AWS_ACCESS_KEY_ID ENFORCE_IAM
        IAM_SOFT_MODE DISABLE_CORS_HEADERS DISABLE_CORS_CHECKS DISABLE_CUSTOM_CORS_APIGATEWAY EXTRA_CORS_ALLOWED_ORIGINS
        EXTRA_CORS_ALLOWED_HEADERS EXTRA_CORS_EXPOSE_HEADERS DISABLE_PREFLIGHT_PROCESSING PROVIDER_OVERRIDE_APIGATEWAY DNS_ADDRESS
        DNS_RESOLVE_IP DNS_SERVER DNS_NAME_PATTERNS_TO_RESOLVE_UPSTREAM OUTBOUND_HTTP_PROXY OUTBOUND_HTTPS_PROXY
        REQUESTS_CA_BUNDLE AUTO_LOAD_POD LAMBDA_RUNTIME_EXECUTOR LAMBDA_DOCKER_NETWORK LAMBDA_DOCKER_FLAGS LAMBDA_DOCKER_DNS
        LAMBDA_KEEPALIVE_MS LAMBDA_REMOVE_CONTAINERS LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT LAMBDA_RUNTIME_IMAGE_MAPPING
        LAMBDA_RUNTIME_VALIDATION LAMBDA_IGNORE_ARCHITECTURE LAMBDA_PREBUILD_IMAGES LAMBDA_SYNCHRONOUS_CREATE
        LAMBDA_TRUNCATE_STDOUT LAMBDA_LIMITS_CONCURRENT_EXECUTIONS LAMBDA_LIMITS_CODE_SIZE_ZIPPED LAMBDA_LIMITS_CODE_SIZE_UNZIPPED
        LAMBDA_LIMITS_MAX_FUNCTION_PAYLOAD_SIZE_BYTES LAMBDA_RETRY_BASE_DELAY_SECONDS LAMBDA_DISABLE_AWS_ENDPOINT_URL
        LAMBDA_DEBUG_MODE LAMBDA_DEBUG_MODE_CONFIG_PATH BUCKET_MARKER_LOCAL LAMBDA_EXECUTOR LAMBDA_REMOTE_DOCKER
        LAMBDA_STAY_OPEN_MODE HOSTNAME_EXTERNAL HOSTNAME_FROM_LAMBDA EDGE_PORT EDGE_BIND_HOST DEFAULT_REGION DATA_DIR
        """;

    [Fact]
    public void Every_variable_of_LocalStacks_is_honoured_or_has_a_reason_not_to_be()
    {
        var known = LocalStackVariables.Honoured.Concat(LocalStackVariables.WithoutEffect.Keys).ToArray();

        known.ShouldBeUnique();
        Documented.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Except(known).ShouldBeEmpty();
    }

    [Fact]
    public void Those_without_effect_are_named_when_they_are_set()
    {
        var environment = new ConfigurationBuilder().AddInMemoryCollection([new("SERVICES", "lambda"), new("DEBUG", "1"), new("EDGE_PORT", "")]).Build();

        LocalStackVariables.Ignored(environment).Select(variable => variable.Key).ShouldBe(["SERVICES"]);
    }

    [Fact]
    public void Every_variable_that_counts_is_read_by_its_name()
    {
        var asked = new Recording();
        var settings = new GatehouseSettings(asked);

        foreach (var property in typeof(GatehouseSettings).GetProperties()) property.GetValue(settings);
        foreach (var property in typeof(OriginSettings).GetProperties()) property.GetValue(settings.Origins);

        // The list of those that are set asks for each once.
        LocalStackVariables.Honoured.Where(name => asked.Times[name] < 2).ShouldBe(["DEBUG", "LS_LOG"], "the log reads these");
    }

    /// <summary>An environment without variables that counts how often it is asked for each.</summary>
    private sealed class Recording : IConfiguration
    {
        private readonly IConfiguration _empty = new ConfigurationBuilder().Build();

        public Dictionary<string, int> Times { get; } = [];

        public string? this[string key]
        {
            get
            {
                Times[key] = Times.GetValueOrDefault(key) + 1;
                return null;
            }
            set => throw new NotSupportedException();
        }

        public IConfigurationSection GetSection(string key) => _empty.GetSection(key);

        public IEnumerable<IConfigurationSection> GetChildren() => [];

        public Microsoft.Extensions.Primitives.IChangeToken GetReloadToken() => _empty.GetReloadToken();
    }
}
