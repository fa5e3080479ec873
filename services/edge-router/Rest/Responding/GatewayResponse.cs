using System.Globalization;
using System.Text;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Rest.Mapping;
using Gatehouse.GatewayModel.Parameters;

namespace Gatehouse.EdgeRouter.Rest.Responding;

/// <summary>
/// How an API words failures of one type: status, headers, and a body for each media type that it has a template for.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html
/// </summary>
internal sealed class GatewayResponse
{
    private readonly int? _status;
    private readonly List<KeyValuePair<string, ParameterExpression>> _headers = [];
    private readonly List<KeyValuePair<string, GatewayTemplate>> _templates;

    public GatewayResponse(Aws.ApiGateway.GatewayResponse response)
    {
        _status = int.TryParse(response.StatusCode, NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : null;
        _templates = [.. response.ResponseTemplates.Select(each => KeyValuePair.Create(each.Key, new GatewayTemplate(each.Value)))];
        foreach (var (target, source) in response.ResponseParameters)
        {
            if (ParameterTarget.TryParse(target, "gatewayresponse", out var header)
                && ParameterExpression.TryParse(source, ParameterExpression.MethodRequest, out var expression))
            {
                _headers.Add(new(header.Name, expression));
            }
        }
    }

    public GatewayFailure Word(RestCall call, RestFailure failure)
    {
        var values = new FailureValues(call, failure, _status ?? failure.Status);
        var headers = new List<KeyValuePair<string, string>>(failure.Headers);
        foreach (var (name, source) in _headers)
        {
            if (values.Find(source) is { Count: > 0 } found && HeaderText.IsValidValue(found.ToString())) headers.Add(new(name, found.ToString()));
        }

        var worded = failure with { Status = _status ?? failure.Status, Headers = headers };
        if (Template(call) is not { } template) return worded;

        return worded with { ContentType = template.Key, Body = Encoding.UTF8.GetBytes(template.Value.Render(values)) };
    }

    // By what the client accepts, else JSON, else the first.
    private KeyValuePair<string, GatewayTemplate>? Template(RestCall call)
    {
        if (_templates.Count == 0) return null;

        foreach (var wanted in (string[])[MediaType.FirstOf(call.Accept), MediaType.Json])
        {
            foreach (var template in _templates)
            {
                if (template.Key.Equals(wanted, StringComparison.OrdinalIgnoreCase)) return template;
            }
        }

        return _templates[0];
    }
}
