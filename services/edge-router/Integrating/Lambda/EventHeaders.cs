using System.Collections.Frozen;
using System.Globalization;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Responding;
using Microsoft.Extensions.Primitives;

namespace Gatehouse.EdgeRouter.Integrating.Lambda;

/// <summary>A header of an event, all its values together.</summary>
/// <param name="Name">In the case in which the server has it: known names in title case, others as they were sent.</param>
/// <param name="Values">At least one.</param>
internal readonly record struct EventHeader(string Name, StringValues Values);

/// <summary>
/// The headers that a function sees, sorted by name: the client's own without those that end at the gateway, and what the gateway adds.
/// </summary>
internal static class EventHeaders
{
    private const string ForwardedFor = "X-Forwarded-For";
    private const string ForwardedPort = "X-Forwarded-Port";
    private const string ForwardedProto = "X-Forwarded-Proto";

    /// <summary>As HTTP APIs have them: those of the hop are gone, the body's length is there.</summary>
    public static IReadOnlyList<EventHeader> Of(HttpContext context, string traceHeader, long bodyLength)
    {
        var headers = Collect(context, traceHeader, HopHeaders.Names);
        headers.Add(new("Content-Length", bodyLength.ToString(CultureInfo.InvariantCulture)));
        return Sorted(headers);
    }

    /// <summary>Without the named ones.</summary>
    public static IReadOnlyList<EventHeader> Of(HttpContext context, string traceHeader, FrozenSet<string> dropped) =>
        Sorted(Collect(context, traceHeader, dropped));

    private static List<EventHeader> Collect(HttpContext context, string traceHeader, FrozenSet<string> dropped)
    {
        var request = context.Request;
        var headers = new List<EventHeader>(request.Headers.Count + 5);
        foreach (var (name, values) in request.Headers)
        {
            if (values.Count > 0 && !dropped.Contains(name) && !IsReplaced(name)) headers.Add(new(name, values));
        }

        var client = ClientAddress.Of(context);
        var forwardedFor = request.Headers.TryGetValue(ForwardedFor, out var earlier) ? $"{earlier}, {client}" : client;
        var port = request.Host.Port ?? (request.IsHttps ? 443 : 80);
        headers.Add(new(TraceHeader.Name, traceHeader));
        headers.Add(new(ForwardedFor, forwardedFor));
        headers.Add(new(ForwardedPort, port.ToString(CultureInfo.InvariantCulture)));
        headers.Add(new(ForwardedProto, request.Scheme));
        return headers;
    }

    private static List<EventHeader> Sorted(List<EventHeader> headers)
    {
        headers.Sort(static (a, b) => string.Compare(a.Name, b.Name, StringComparison.OrdinalIgnoreCase));
        return headers;
    }

    private static bool IsReplaced(string name) =>
        name.Equals(TraceHeader.Name, StringComparison.OrdinalIgnoreCase)
        || name.Equals(ForwardedFor, StringComparison.OrdinalIgnoreCase)
        || name.Equals(ForwardedPort, StringComparison.OrdinalIgnoreCase)
        || name.Equals(ForwardedProto, StringComparison.OrdinalIgnoreCase);
}
