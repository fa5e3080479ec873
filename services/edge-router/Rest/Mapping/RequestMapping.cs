using System.Buffers;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Rest.Responding;
using Gatehouse.EdgeRouter.Transforming;
using Gatehouse.GatewayModel.Parameters;
using Gatehouse.GatewayModel.Templates;

namespace Gatehouse.EdgeRouter.Rest.Mapping;

/// <summary>
/// Makes of a method's request the request of its integration: parameters first, then the body by a template, whose overrides win.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings.html
/// </summary>
internal sealed class RequestMapping
{
    private static readonly MappingLimits Limits = new();

    private readonly RequestParameters _parameters;
    private readonly Passthrough _passthrough;
    private readonly string _contentHandling;

    private RequestMapping(RequestParameters parameters, Passthrough passthrough, string contentHandling) =>
        (_parameters, _passthrough, _contentHandling) = (parameters, passthrough, contentHandling);

    /// <param name="integration">As the user defined it.</param>
    /// <param name="reserved">Headers that its type does not let one map.</param>
    /// <param name="mapping">Null where something in it is wrong.</param>
    /// <param name="reason">What that is.</param>
    public static bool TryCompile(
        Integration integration,
        FrozenSet<string> reserved,
        [NotNullWhen(true)] out RequestMapping? mapping,
        [NotNullWhen(false)] out string? reason)
    {
        mapping = null;
        if (!RequestParameters.TryCompile(integration.RequestParameters, ParameterExpression.MethodRequest, reserved, out var parameters, out reason)) return false;
        if (!TemplateSet.TryCompile(integration.RequestTemplates, out var templates, out reason)) return false;

        mapping = new RequestMapping(parameters, new Passthrough(templates, integration.PassthroughBehavior), integration.ContentHandling);
        return true;
    }

    /// <summary>The mapped request, or why there is none.</summary>
    public async ValueTask<MappingOutcome<MappedRequest>> MapAsync(RestCall call)
    {
        if (!_passthrough.TryChoose(call.ContentType, out var template)) return RestFailures.UnsupportedMediaType;

        ReadOnlyMemory<byte> body = (await call.ReadBodyAsync()).ToArray();
        call.ReleaseBody();
        var isBinary = call.Stage.BinaryTypes.Contains(call.ContentType);
        if (isBinary && _contentHandling == ContentHandling.ConvertToText) body = ContentHandling.ToText(body);
        if (!isBinary && _contentHandling == ContentHandling.ConvertToBinary && !ContentHandling.TryToBytes(ref body))
        {
            return MappingOutcome.Failed("the request's body is no base64");
        }

        var text = template is not null || _parameters.ReadsBody ? ContentHandling.TextOf(body) : "";
        var parameters = _parameters.Map(new RequestValues(call, new MappedBody(text)));
        if (template is null) return new MappedRequest(parameters, body, MappingOverrides.None);

        var rendered = template.Render(MappingInputs.Of(call, text, MappingOverrides.None), Limits, call.Exchange.Aborted);
        if (!rendered.Succeeded) return MappingOutcome.Failed(rendered.Failure.ToString());

        parameters.Override(ParameterPlace.Header, rendered.Overrides.RequestHeaders);
        parameters.Override(ParameterPlace.QueryString, rendered.Overrides.RequestQueryString);
        parameters.Override(ParameterPlace.Path, rendered.Overrides.RequestPath);
        return new MappedRequest(parameters, Encoding.UTF8.GetBytes(rendered.Text), rendered.Overrides);
    }
}
