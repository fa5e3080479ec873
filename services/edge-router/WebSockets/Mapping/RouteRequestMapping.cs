using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouter.Transforming;
using Gatehouse.EdgeRouter.WebSockets.Events;
using Gatehouse.EdgeRouter.WebSockets.Integrating;
using Gatehouse.GatewayModel.Parameters;
using Gatehouse.GatewayModel.Templates;

namespace Gatehouse.EdgeRouter.WebSockets.Mapping;

/// <summary>
/// Makes of an event the request of its route's integration: the body by the template that the integration's expression chooses, or as it
/// is where that may pass.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-data-transformations.html
/// </summary>
internal sealed class RouteRequestMapping
{
    private const string WhenNoTemplates = "WHEN_NO_TEMPLATES";
    private const string Never = "NEVER";
    private static readonly MappingLimits Limits = new();

    private readonly RequestParameters _parameters;
    private readonly TemplateChoice _templates;
    private readonly string _passthrough;
    private readonly bool _toBinary;

    private RouteRequestMapping(RequestParameters parameters, TemplateChoice templates, Integration integration)
    {
        (_parameters, _templates, _passthrough) = (parameters, templates, integration.PassthroughBehavior);
        _toBinary = integration.ContentHandlingStrategy == ContentHandling.ConvertToBinary;
    }

    public static bool TryCompile(
        Integration integration,
        FrozenSet<string> reservedHeaders,
        [NotNullWhen(true)] out RouteRequestMapping? mapping,
        [NotNullWhen(false)] out string? reason)
    {
        mapping = null;
        if (!RequestParameters.TryCompile(
            integration.RequestParameters, ParameterExpression.RouteRequest, reservedHeaders, out var parameters, out reason)) return false;
        if (!TemplateChoice.TryCompile(integration.TemplateSelectionExpression, integration.RequestTemplates, out var templates, out reason)) return false;

        mapping = new RouteRequestMapping(parameters, templates, integration);
        return true;
    }

    public MappedEvent Map(RouteEvent @event, CancellationToken cancellationToken)
    {
        var body = @event.Body;
        if (_toBinary && !body.IsEmpty && !ContentHandling.TryToBytes(ref body))
            return MappedEvent.Failed(IntegrationStatus.Misconfigured, "the message is no base64");

        // What is chosen and mapped is chosen from the message as it came.
        var message = new MappedBody(ContentHandling.TextOf(@event.Body));
        var template = _templates.Find(new RouteVariables(@event, message));
        if (template is null && !MayPass) return MappedEvent.Failed(IntegrationStatus.UnsupportedMediaType, "no request template is for the message");

        var parameters = _parameters.Map(new RouteValues(@event, message));
        if (template is null) return MappedEvent.Of(new MappedRequest(parameters, body, MappingOverrides.None));

        var text = _toBinary ? ContentHandling.TextOf(body) : message.Text;
        var rendered = template.Render(RouteMappingInputs.Of(@event, text, MappingOverrides.None), Limits, cancellationToken);
        if (!rendered.Succeeded) return MappedEvent.Failed(IntegrationStatus.Misconfigured, rendered.Failure.ToString());

        parameters.Override(ParameterPlace.Header, rendered.Overrides.RequestHeaders);
        parameters.Override(ParameterPlace.QueryString, rendered.Overrides.RequestQueryString);
        parameters.Override(ParameterPlace.Path, rendered.Overrides.RequestPath);
        return MappedEvent.Of(new MappedRequest(parameters, Encoding.UTF8.GetBytes(rendered.Text), rendered.Overrides));
    }

    private bool MayPass => _passthrough switch
    {
        Never => false,
        WhenNoTemplates => _templates.IsEmpty,
        _ => true,
    };
}

/// <summary>What mapping an event came to.</summary>
/// <param name="Mapped">Null where it failed.</param>
/// <param name="Status">How.</param>
/// <param name="Reason">Why, for the log.</param>
internal readonly record struct MappedEvent(MappedRequest? Mapped, IntegrationStatus Status, string Reason)
{
    public static MappedEvent Of(MappedRequest mapped) => new(mapped, IntegrationStatus.Succeeded, "");

    public static MappedEvent Failed(IntegrationStatus status, string reason) => new(Mapped: null, status, reason);
}
