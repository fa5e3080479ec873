using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Transforming;
using Microsoft.Extensions.Primitives;

namespace Gatehouse.EdgeRouter.Endpoints;

/// <summary>
/// The request that an HTTP integration sends. A proxy passes the client's headers on; otherwise only what is mapped leaves, beside the few
/// that the gateway itself always sends.
/// </summary>
internal static class BackendMessage
{
    private const string Accept = "Accept";
    private const string AcceptEncoding = "Accept-Encoding";
    private const string ApiId = "X-Amzn-Apigateway-Api-Id";
    private const string ContentEncoding = "Content-Encoding";
    private const string ContentType = "Content-Type";
    private const string Host = "Host";
    private const string UserAgent = "User-Agent";

    public static HttpRequestMessage OfMapping(
        EndpointCall call, HttpMethod method, Uri uri, MappedRequest request, IReadOnlyList<KeyValuePair<string, string>> own)
    {
        var message = Create(method, uri, request);
        foreach (var (name, value) in own) SetUnlessMapped(message, request, name, value);
        SetUnlessMapped(message, request, Accept, MediaType.Json);
        SetUnlessMapped(message, request, UserAgent, $"AmazonAPIGateway_{call.ApiId}");
        Set(message, TraceHeader.Name, call.Trace);
        Set(message, ApiId, call.ApiId);
        if (message.Content is { Headers.ContentType: null }) SetUnlessMapped(message, request, ContentType, MediaType.Json);
        foreach (var (name, values) in request.Parameters.Headers) Set(message, name, values);
        return message;
    }

    /// <summary>Accept-Encoding stays here, so that no backend compresses what the gateway would have to read; that is ours.</summary>
    /// <param name="call">On whose behalf.</param>
    /// <param name="clientHeaders">As the client sent them.</param>
    /// <param name="method">The backend's.</param>
    /// <param name="uri">Where it is.</param>
    /// <param name="request">What was mapped.</param>
    /// <param name="host">Which host it is asked for, where that is not the URI's and none is mapped.</param>
    public static HttpRequestMessage OfProxy(
        EndpointCall call, IEnumerable<EventHeader> clientHeaders, HttpMethod method, Uri uri, MappedRequest request, string? host = null)
    {
        var message = Create(method, uri, request);
        if (host is not null) SetUnlessMapped(message, request, Host, host);
        foreach (var (name, values) in clientHeaders)
        {
            if (!IsOwn(name) && !request.Parameters.Headers.ContainsKey(name)) Set(message, name, values);
        }

        Set(message, ApiId, call.ApiId);
        foreach (var (name, values) in request.Parameters.Headers) Set(message, name, values);
        return message;
    }

    private static HttpRequestMessage Create(HttpMethod method, Uri uri, MappedRequest request)
    {
        var message = new HttpRequestMessage(method, uri);
        if (method != HttpMethod.Get && method != HttpMethod.Head && method != HttpMethod.Options) message.Content = new ReadOnlyMemoryContent(request.Body);
        return message;
    }

    private static bool IsOwn(string name) =>
        name.Equals(Host, StringComparison.OrdinalIgnoreCase)
        || name.Equals(ContentEncoding, StringComparison.OrdinalIgnoreCase)
        || name.Equals(AcceptEncoding, StringComparison.OrdinalIgnoreCase);

    private static void SetUnlessMapped(HttpRequestMessage message, MappedRequest request, string name, string value)
    {
        if (!request.Parameters.Headers.ContainsKey(name)) Set(message, name, value);
    }

    // What belongs to the body is dropped with it.
    private static void Set(HttpRequestMessage message, string name, StringValues values)
    {
        if (!message.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
        {
            message.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }
    }
}
