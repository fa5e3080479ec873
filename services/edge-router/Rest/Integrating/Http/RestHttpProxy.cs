using System.Buffers;
using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Integrating.Http;
using Gatehouse.EdgeRouter.Rest.Mapping;
using Gatehouse.EdgeRouter.Rest.Responding;
using Gatehouse.EdgeRouter.Transforming;
using Gatehouse.GatewayModel.Templates;

namespace Gatehouse.EdgeRouter.Rest.Integrating.Http;

/// <summary>
/// HTTP_PROXY of a REST API: the request goes to a URL and the answer back. Both are held whole, as on AWS, where ten megabytes are the
/// limit of both.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/setup-http-integrations.html
/// </summary>
internal sealed class RestHttpProxy(RestBackend backend, RequestParameters parameters, long maxBytes, ILogger log) : IRouteIntegration
{
    private const string Via = "Via";

    public async ValueTask<StageOutcome> AnswerAsync(EdgeExchange exchange)
    {
        var call = exchange.Rest;
        var body = (await call.ReadBodyAsync()).ToArray();
        call.ReleaseBody();
        var text = parameters.ReadsBody ? ContentHandling.TextOf(body) : "";
        var request = new MappedRequest(parameters.Map(new RequestValues(call, new MappedBody(text))), body, MappingOverrides.None);
        if (!backend.Uri.TryBuild(request.Parameters, exchange.Requested.Query, out var destination))
        {
            log.IntegrationUriUnusable(exchange.RequestId, call.ApiId, call.RouteKey);
            return RestFailures.ApiConfigurationError;
        }

        using var message = BackendMessage.OfProxy(
            call.ToEndpoint(), call.Headers, backend.Method ?? HttpMethod.Parse(call.Request.Method), destination, request, backend.Uri.Host);
        exchange.ExecutionLog?.Add($"Endpoint request URI: {destination}");
        exchange.ExecutionLog?.Add("Endpoint request body after transformations", body);
        var outcome = await backend.Call.SendAsync(exchange.RequestId, message, maxBytes, exchange.Aborted);
        exchange.Integrated?.Take(outcome);
        if (outcome.Response is not { } response) return EndpointFailures.Of(EndpointOutcome.Of(outcome.End).Failure);

        using (response)
        {
            exchange.ExecutionLog?.Add("Endpoint response body before transformations", outcome.Body);
            var reply = new RestReply((int)response.StatusCode, [.. BackendHeaders.Of(response).Where(IsPassedOn)], outcome.Body);
            return await RestReplyWriter.WriteAsync(exchange, reply, RemappedHeaders.OfProxies);
        }
    }

    private static bool IsPassedOn(KeyValuePair<string, string> header) => !header.Key.Equals(Via, StringComparison.OrdinalIgnoreCase);
}
