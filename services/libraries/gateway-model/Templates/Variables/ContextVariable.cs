using System.Globalization;
using System.Text.Json;
using Gatehouse.GatewayModel.Templates.Rendering;
using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Variables;

/// <summary><c>$context</c>: the request's facts, and the maps that collect a template's overrides.</summary>
internal sealed class ContextVariable
{
    private readonly OverrideValue _requestHeaders;
    private readonly OverrideValue _requestPath;
    private readonly OverrideValue _requestQueryString;
    private readonly OverrideValue _responseHeaders;
    private readonly OverrideValue _response = new("$context.responseOverride");

    public ContextVariable(JsonElement facts, MappingOverrides earlier)
    {
        _requestHeaders = new OverrideValue("$context.requestOverride.header").Holding(earlier.RequestHeaders);
        _requestPath = new OverrideValue("$context.requestOverride.path").Holding(earlier.RequestPath);
        _requestQueryString = new OverrideValue("$context.requestOverride.querystring").Holding(earlier.RequestQueryString);
        _responseHeaders = new OverrideValue("$context.responseOverride.header").Holding(earlier.ResponseHeaders);
        _response.With("header", _responseHeaders);
        if (earlier.ResponseStatus is { } status) _response.With("status", new IntegerValue(status));

        Value = MapValue.OfJson(facts)
            .With("requestOverride", new MapValue()
                .With("header", _requestHeaders)
                .With("path", _requestPath)
                .With("querystring", _requestQueryString))
            .With("responseOverride", _response);
    }

    public MapValue Value { get; }

    public MappingOverrides Overrides(Rendition rendition) => new()
    {
        RequestHeaders = _requestHeaders.Texts(rendition),
        RequestPath = _requestPath.Texts(rendition),
        RequestQueryString = _requestQueryString.Texts(rendition),
        ResponseHeaders = _responseHeaders.Texts(rendition),
        ResponseStatus = StatusOf(_response.Property("status", rendition).ToText(rendition)),
    };

    private static int? StatusOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 100 and <= 599 ? status : null;
}
