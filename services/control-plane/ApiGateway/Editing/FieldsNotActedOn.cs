using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.Editing;

namespace Gatehouse.ControlPlane.ApiGateway.Editing;

/// <summary>What the data plane does not act on in REST APIs. A setting leaves this list when the edge learns it.</summary>
internal sealed class FieldsNotActedOn(ILogger<FieldsNotActedOn> log) : KeptWithoutEffect(log,
[
    Name(EndpointConfiguration.Descriptor, "vpc_endpoint_ids"),
    Name(Integration.Descriptor, "cache_key_parameters"),
    Name(Integration.Descriptor, "credentials"),
    Name(Authorizer.Descriptor, "authorizer_credentials"),
    Name(Stage.Descriptor, "cache_cluster_enabled"),
    Name(Stage.Descriptor, "tracing_enabled"),
    Name(Stage.Descriptor, "web_acl_arn"),
    Name(CanarySettings.Descriptor, "use_stage_cache"),
    Name(MethodSetting.Descriptor, "caching_enabled"),
    Name(MethodSetting.Descriptor, "data_trace_enabled"),
    Name(MethodSetting.Descriptor, "metrics_enabled"),
]);
