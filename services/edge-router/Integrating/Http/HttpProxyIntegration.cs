using System.Net;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Responding;
using Yarp.ReverseProxy.Forwarder;

namespace Gatehouse.EdgeRouter.Integrating.Http;

/// <summary>HTTP_PROXY: passes the request on to a URL and the answer back, both as they come and without holding either whole.</summary>
internal sealed class HttpProxyIntegration(
    IntegrationUri uri, HttpMethod? method, TimeSpan timeout, HttpMessageInvoker client, HttpProxyServices services) : IRouteIntegration
{
    private static readonly ForwarderRequestConfig Hop = new()
    {
        Version = HttpVersion.Version11,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    public async ValueTask<StageOutcome> AnswerAsync(EdgeExchange exchange)
    {
        if (!uri.TryBuild(exchange.Stage.Path, exchange.Requested.Query, out var destination, exchange.OverwrittenPath))
        {
            services.Log.IntegrationUriUnusable(exchange.RequestId, exchange.Target.Api.Id, exchange.Route.Name);
            return GatewayFailures.InternalServerError;
        }

        var context = exchange.Context;
        var request = new BackendRequest(
            exchange, method ?? HttpMethod.Parse(context.Request.Method), destination, TraceHeader.Of(exchange, services.RequestIds));
        using var clock = new CancellationTokenSource(timeout, services.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, exchange.Aborted);
        var error = await services.Forwarder.SendAsync(
            context, destination.GetLeftPart(UriPartial.Authority), client, Hop, request, either.Token);

        return error == ForwarderError.None || exchange.Aborted.IsCancellationRequested
            ? StageOutcome.Answered
            : Failed(exchange, destination, error);
    }

    private StageOutcome Failed(EdgeExchange exchange, Uri destination, ForwarderError error)
    {
        var thrown = exchange.Context.GetForwarderErrorFeature()?.Exception;
        // A body that cannot be read fails on both sides; the client's comes first.
        var cause = (thrown?.InnerException ?? thrown)?.GetBaseException();
        services.Log.BackendFailed(exchange.RequestId, destination.Authority, error.ToString(), cause?.Message ?? "");

        if (exchange.Integrated is { } integrated) integrated.Error = $"{error}: {cause?.Message}";

        // An answer that broke off has been ended by the forwarder already.
        if (exchange.Context.Response.HasStarted) return StageOutcome.Answered;

        return cause is BadHttpRequestException bad ? GatewayFailures.ForBadRequest(bad.StatusCode) : GatewayFailures.ServiceUnavailable;
    }
}
