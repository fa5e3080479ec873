using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.ControlPlane.Editing;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Editing;

/// <summary>What the data plane does not act on in HTTP and WebSocket APIs. A setting leaves this list when the edge learns it.</summary>
internal sealed class FieldsNotActedOn(ILogger<FieldsNotActedOn> log) : KeptWithoutEffect(log,
[
    Name(Api.Descriptor, "disable_schema_validation"),
    Name(Authorizer.Descriptor, "authorizer_credentials_arn"),
    Name(Authorizer.Descriptor, "identity_validation_expression"),
    Name(Route.Descriptor, "api_key_required"),
    Name(Route.Descriptor, "request_models"),
    Name(Route.Descriptor, "request_parameters"),
    Name(Integration.Descriptor, "connection_id"),
    Name(Integration.Descriptor, "credentials_arn"),
    Name(Integration.Descriptor, "integration_subtype"),
    Name(Integration.Descriptor, "tls_config"),
    Name(Stage.Descriptor, "client_certificate_id"),
    Name(RouteSettings.Descriptor, "data_trace_enabled"),
    Name(RouteSettings.Descriptor, "detailed_metrics_enabled"),
    Name(RouteSettings.Descriptor, "logging_level"),
]);
