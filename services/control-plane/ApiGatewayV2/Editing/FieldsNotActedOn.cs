using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using Gatehouse.Aws.ApiGatewayV2;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Editing;

/// <summary>
/// Settings that are kept, because tools send them and read them back, but that the data plane does not act on. Each is named in
/// the log once per API: nothing is ignored silently. A setting leaves this list when the edge learns it.
/// </summary>
internal sealed class FieldsNotActedOn(ILogger<FieldsNotActedOn> log)
{
    private const int MostRemembered = 10_000;

    private static readonly FrozenSet<string> Fields = FrozenSet.Create(
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
        Name(Stage.Descriptor, "route_settings"),
        Name(RouteSettings.Descriptor, "data_trace_enabled"),
        Name(RouteSettings.Descriptor, "detailed_metrics_enabled"),
        Name(RouteSettings.Descriptor, "logging_level"));

    private readonly ConcurrentDictionary<(string ApiId, string Field), bool> _named = new();

    public void Warn(ApiEdit edit)
    {
        foreach (var message in edit.Written)
        {
            WarnOf(message, edit.Api.ApiId);
        }
    }

    private void WarnOf(IMessage message, string apiId)
    {
        foreach (var field in message.Descriptor.Fields.InDeclarationOrder())
        {
            if (Fields.Contains(field.FullName) && AsksForSomething(field, message))
            {
                WarnOnce(apiId, field.FullName);
            }
            else if (field is { FieldType: FieldType.Message, IsRepeated: false } && field.Accessor.GetValue(message) is RouteSettings settings)
            {
                WarnOf(settings, apiId);
            }
        }
    }

    private void WarnOnce(string apiId, string field)
    {
        if (_named.Count < MostRemembered && _named.TryAdd((apiId, field), true))
        {
            log.FieldNotActedOn(apiId, field);
        }
    }

    private static bool AsksForSomething(FieldDescriptor field, IMessage message)
    {
        var value = field.Accessor.GetValue(message);
        return field.IsRepeated ? ((ICollection)value).Count > 0 : field.Accessor.HasValue(message) && value is not (false or "OFF");
    }

    private static string Name(MessageDescriptor message, string field) => message.FindFieldByName(field).FullName;
}
