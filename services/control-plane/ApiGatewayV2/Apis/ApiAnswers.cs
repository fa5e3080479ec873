using Gatehouse.GatewayModel.Names;
using Gatehouse.Protocol;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Apis;

/// <summary>An API as callers get to see it: with the endpoint under which the edge serves it today.</summary>
internal sealed class ApiAnswers(IOptions<ControlPlaneOptions> options)
{
    private readonly ControlPlaneOptions _options = options.Value;

    public Api Describe(ApiRecord record)
    {
        var api = record.Api.Clone();
        api.ApiEndpoint = EndpointOf(record);
        return api;
    }

    private string EndpointOf(ApiRecord record)
    {
        var scheme = record.Api.ProtocolType == ProtocolTypes.WebSocket ? "ws" : "http";
        var secure = _options.ShowsTls ? "s" : "";
        if (record.HasPort && !_options.ShowsWebSocketHosts)
        {
            return $"{scheme}{secure}://{_options.WebSocketHost}:{record.Port}";
        }

        return $"{scheme}{secure}://{record.Api.ApiId}.execute-api.{_options.PublicHost}:{_options.PublicPort}";
    }
}
