using Gatehouse.EdgeRouter.Integrating.Http;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.Upstreams;
using Gatehouse.GatewayModel.Functions;

namespace Gatehouse.EdgeRouter.Endpoints;

/// <summary>Makes endpoints of integrations' URIs when a snapshot is compiled.</summary>
internal sealed class EndpointCompiler(LambdaServices lambda, HttpProxyServices http, ServiceUpstreams upstreams, EdgeOptions options)
{
    /// <summary>AWS: a function, or another service where an upstream is configured for them; null for what cannot be called.</summary>
    /// <param name="uri">With the stage's variables in it.</param>
    /// <param name="method">Null for the client's own.</param>
    /// <param name="timeout">The integration's.</param>
    /// <param name="accountId">On whose behalf services are called.</param>
    public IEndpoint? Aws(string uri, HttpMethod? method, TimeSpan timeout, string accountId)
    {
        if (FunctionArn.TryParse(uri, out var function)) return new FunctionEndpoint(new FunctionCall(function, timeout, lambda));

        return AwsServiceUri.TryParse(uri, out var service) && upstreams.TryFind(service.Service, out var upstream)
            && EndpointUri.TryParse(AwsUpstream.UrlOf(upstream, service), out var url)
            ? new HttpEndpoint(url, method, new BackendCall(timeout, http), options.MaxPayloadBytes, http.Time)
            {
                OwnHeaders = AwsUpstream.HeadersOf(service),
                Caller = new UpstreamCaller(accountId, service.Region, service.Service),
            }
            : null;
    }

    /// <summary>HTTP.</summary>
    /// <param name="uri">Where the backend is.</param>
    /// <param name="method">Null for the client's own.</param>
    /// <param name="timeout">The integration's.</param>
    public IEndpoint Http(EndpointUri uri, HttpMethod? method, TimeSpan timeout) =>
        new HttpEndpoint(uri, method, new BackendCall(timeout, http), options.MaxPayloadBytes, http.Time);
}
