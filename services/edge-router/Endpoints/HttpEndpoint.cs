using System.Globalization;
using Gatehouse.EdgeRouter.Integrating.Http;
using Gatehouse.EdgeRouter.Transforming;
using Gatehouse.EdgeRouter.Upstreams;
using Microsoft.Extensions.Primitives;

namespace Gatehouse.EdgeRouter.Endpoints;

/// <summary>HTTP: a backend whose messages are mapped; its status code chooses the integration response.</summary>
/// <param name="uri">Where it is.</param>
/// <param name="method">Null for the client's own.</param>
/// <param name="backend">Calls it.</param>
/// <param name="maxBytes">Largest answer.</param>
/// <param name="time">When signatures are made.</param>
internal sealed class HttpEndpoint(EndpointUri uri, HttpMethod? method, BackendCall backend, long maxBytes, TimeProvider time) : IEndpoint
{
    /// <summary>What every request carries, whatever is mapped.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> OwnHeaders { get; init; } = uri.Host is { } host ? [new("Host", host)] : [];

    /// <summary>Who signs its requests; null for backends that want no signature.</summary>
    public UpstreamCaller? Caller { get; init; }

    public bool IsTraced => true;

    public async ValueTask<EndpointOutcome> CallAsync(EndpointCall call, MappedRequest request)
    {
        if (!uri.TryBuild(request.Parameters, clientQuery: "", out var destination))
        {
            return EndpointOutcome.Failed(EndpointFailure.Misconfigured, "the integration's URI is no URL");
        }

        using var message = BackendMessage.OfMapping(call, method ?? call.Method, destination, request, OwnHeaders);
        if (Caller is { } caller) await UpstreamSignature.AddAsync(message, caller, time.GetUtcNow());
        var outcome = await backend.SendAsync(call.RequestId, message, maxBytes, call.Aborted);
        call.Integrated?.Take(outcome);
        if (outcome.Response is not { } response) return EndpointOutcome.Of(outcome.End);

        using (response)
        {
            var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
            return new EndpointResponse(status, outcome.Body, response.Content.Headers.ContentType?.ToString()) { Headers = Headers(response) };
        }
    }

    private static Dictionary<string, StringValues> Headers(HttpResponseMessage response)
    {
        var headers = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in BackendHeaders.Of(response)) headers[name] = StringValues.Concat(headers.GetValueOrDefault(name), value);
        return headers;
    }
}
