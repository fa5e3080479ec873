using System.Globalization;
using Gatehouse.EdgeRouter.Integrating.Http;
using Gatehouse.EdgeRouter.Rest.Mapping;
using Microsoft.Extensions.Primitives;

namespace Gatehouse.EdgeRouter.Rest.Integrating.Http;

/// <summary>HTTP: a backend whose messages are mapped; its status code chooses the integration response.</summary>
/// <param name="uri">Where it is.</param>
/// <param name="method">Null for the client's own.</param>
/// <param name="backend">Calls it.</param>
/// <param name="maxBytes">Largest answer.</param>
internal sealed class HttpEndpoint(RestUri uri, HttpMethod? method, BackendCall backend, long maxBytes) : IEndpoint
{
    /// <summary>What every request carries, whatever is mapped.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> OwnHeaders { get; init; } = [];

    public bool IsTraced => true;

    public async ValueTask<MappingOutcome<EndpointResponse>> CallAsync(RestCall call, MappedRequest request)
    {
        if (!uri.TryBuild(request.Parameters, clientQuery: "", out var destination)) return MappingOutcome.Failed("the integration's URI is no URL");

        using var message = BackendMessage.OfMapping(call, method ?? HttpMethod.Parse(call.Request.Method), destination, request, OwnHeaders);
        var outcome = await backend.SendAsync(call.Exchange, message, maxBytes);
        if (outcome.Response is not { } response) return HttpFailures.Of(outcome.End);

        using (response)
        {
            var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
            return new EndpointResponse(status, outcome.Body, response.Content.Headers.ContentType?.ToString()) { Headers = Headers(response) };
        }
    }

    private static Dictionary<string, StringValues> Headers(HttpResponseMessage response)
    {
        var headers = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in response.Headers.NonValidated) headers[name] = values.ToArray();
        foreach (var (name, values) in response.Content.Headers.NonValidated) headers[name] = values.ToArray();
        return headers;
    }
}
