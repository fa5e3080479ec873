using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.EdgeRouter.Transforming;
using Gatehouse.EdgeRouter.WebSockets.Events;
using Gatehouse.EdgeRouter.WebSockets.Integrating;
using Gatehouse.GatewayModel.Routes;
using Gatehouse.GatewayModel.Templates;

namespace Gatehouse.EdgeRouter.WebSockets.Mapping;

/// <summary>
/// Makes of an endpoint's answer the route's. The integration response is the first whose pattern matches the status of a backend or mock,
/// or the error message of a function, else <c>$default</c>. A one-way route needs none: nobody is told.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-integration-responses.html
/// </summary>
internal sealed class RouteResponseMapping
{
    private static readonly MappingLimits Limits = new();
    private readonly List<RouteResponseRule> _rules = [];
    private readonly bool _isTwoWay;

    private RouteResponseMapping(bool isTwoWay) => _isTwoWay = isTwoWay;

    public static bool TryCompile(
        RouteDefinition definition, [NotNullWhen(true)] out RouteResponseMapping? mapping, [NotNullWhen(false)] out string? reason)
    {
        mapping = null;
        reason = null;
        var compiled = new RouteResponseMapping(definition.IsTwoWay);
        foreach (var response in definition.IntegrationResponses)
        {
            if (!RouteResponseRule.TryCompile(response, out var rule, out reason)) return false;
            compiled._rules.Add(rule);
        }

        mapping = compiled;
        return true;
    }

    public IntegrationOutcome Map(RouteEvent @event, EndpointResponse response, MappedRequest request, CancellationToken cancellationToken)
    {
        var isConnect = @event.Context.RouteKey == WebSocketRouteKey.Connect;
        var rule = RuleFor(response);
        if (rule is null)
        {
            if (response.IsFunctionError) return IntegrationOutcome.Failed(IntegrationStatus.FunctionFailed, "no integration response is for the error");

            return _isTwoWay && !isConnect
                ? IntegrationOutcome.Failed(IntegrationStatus.Misconfigured, $"no integration response is for '{response.Selection}'")
                : IntegrationOutcome.Succeeded(new BackendAnswer(StatusOf(response), subprotocol: null, message: default));
        }

        return _isTwoWay || isConnect
            ? Map(@event, rule, response, request, cancellationToken)
            : IntegrationOutcome.Succeeded(new BackendAnswer(StatusOf(response), subprotocol: null, message: default));
    }

    private static IntegrationOutcome Map(
        RouteEvent @event, RouteResponseRule rule, EndpointResponse response, MappedRequest request, CancellationToken cancellationToken)
    {
        var body = response.Body;
        if (rule.ContentHandling == ContentHandling.ConvertToText && !Utf8.IsValid(body.Span)) body = ContentHandling.ToText(body);
        var text = new MappedBody(ContentHandling.TextOf(body));
        var status = StatusOf(response);
        var message = new MappedBody(ContentHandling.TextOf(@event.Body));
        if (rule.Templates.Find(new RouteVariables(@event, message, response)) is { } template)
        {
            var rendered = template.Render(RouteMappingInputs.Of(@event, text.Text, request.Overrides), Limits, cancellationToken);
            if (!rendered.Succeeded) return IntegrationOutcome.Failed(IntegrationStatus.Misconfigured, rendered.Failure.ToString());

            body = Encoding.UTF8.GetBytes(rendered.Text);
            // How a handshake's status is mapped: the rendered object says it. A message has none.
            if (@event.Context.RouteKey == WebSocketRouteKey.Connect && MockStatus.TryRead(rendered.Text, out var mapped)) status = mapped;
            status = rendered.Overrides.ResponseStatus ?? status;
        }

        if (rule.ContentHandling == ContentHandling.ConvertToBinary && !ContentHandling.TryToBytes(ref body))
            return IntegrationOutcome.Failed(IntegrationStatus.Misconfigured, "the answer is no base64");

        var subprotocol = rule.Subprotocol is { } source ? new RouteResponseValues(@event, response, text).Find(source).ToString() : null;
        return IntegrationOutcome.Succeeded(new BackendAnswer(status, subprotocol is "" ? null : subprotocol, body));
    }

    // A function that succeeded has nothing that a pattern could match.
    private RouteResponseRule? RuleFor(EndpointResponse response) =>
        (response.Selection.Length > 0 ? _rules.Find(each => each.Matches(response.Selection)) : null) ?? _rules.Find(each => each.IsDefault);

    private static int StatusOf(EndpointResponse response) =>
        response.IsFunctionError ? StatusCodes.Status502BadGateway
        : int.TryParse(response.Selection, NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status
        : StatusCodes.Status200OK;
}
