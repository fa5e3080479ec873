using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.ControlPlane.Editing;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Editing;

/// <summary>Names what the data plane does not act on, by the protocol of the API.</summary>
internal sealed class FieldsNotActedOn(HttpFieldsNotActedOn http, WebSocketFieldsNotActedOn webSocket)
{
    public void Warn(string apiId, bool isWebSocket, IEnumerable<IMessage> written) =>
        (isWebSocket ? (KeptWithoutEffect)webSocket : http).Warn(apiId, written);
}

/// <summary>
/// What the data plane does not act on in HTTP APIs; much of it AWS does not either: it belongs to WebSocket APIs. A setting leaves this list
/// when the edge learns it.
/// </summary>
internal sealed class HttpFieldsNotActedOn(ILogger<FieldsNotActedOn> log) : KeptWithoutEffect(log, All)
{
    public static IReadOnlyList<string> All { get; } =
    [
        Name(Api.Descriptor, "disable_schema_validation"),
        Name(Authorizer.Descriptor, "authorizer_credentials_arn"),
        Name(Authorizer.Descriptor, "identity_validation_expression"),
        Name(Route.Descriptor, "model_selection_expression"),
        Name(Route.Descriptor, "request_models"),
        Name(Route.Descriptor, "request_parameters"),
        Name(Route.Descriptor, "route_response_selection_expression"),
        Name(Integration.Descriptor, "connection_id"),
        Name(Integration.Descriptor, "content_handling_strategy"),
        Name(Integration.Descriptor, "credentials_arn"),
        Name(Integration.Descriptor, "passthrough_behavior"),
        Name(Integration.Descriptor, "request_templates"),
        Name(Integration.Descriptor, "template_selection_expression"),
        Name(RouteResponse.Descriptor, "model_selection_expression"),
        Name(RouteResponse.Descriptor, "response_models"),
        Name(RouteResponse.Descriptor, "response_parameters"),
        Name(Stage.Descriptor, "client_certificate_id"),
        Name(RouteSettings.Descriptor, "data_trace_enabled"),
        Name(RouteSettings.Descriptor, "logging_level"),
    ];
}

/// <summary>The same for WebSocket APIs.</summary>
internal sealed class WebSocketFieldsNotActedOn(ILogger<FieldsNotActedOn> log) : KeptWithoutEffect(log, All)
{
    public static IReadOnlyList<string> All { get; } =
    [
        Name(Api.Descriptor, "cors_configuration"),
        Name(Api.Descriptor, "disable_schema_validation"),
        Name(Authorizer.Descriptor, "authorizer_credentials_arn"),
        Name(Authorizer.Descriptor, "identity_validation_expression"),
        Name(Integration.Descriptor, "connection_id"),
        Name(Integration.Descriptor, "credentials_arn"),
        Name(Integration.Descriptor, "integration_subtype"),
        Name(Integration.Descriptor, "tls_config"),
        Name(RouteResponse.Descriptor, "model_selection_expression"),
        Name(RouteResponse.Descriptor, "response_models"),
        Name(RouteResponse.Descriptor, "response_parameters"),
        Name(Stage.Descriptor, "client_certificate_id"),
        Name(RouteSettings.Descriptor, "data_trace_enabled"),
        Name(RouteSettings.Descriptor, "detailed_metrics_enabled"),
        Name(RouteSettings.Descriptor, "logging_level"),
    ];
}
