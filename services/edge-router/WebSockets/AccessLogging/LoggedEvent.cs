using System.Text.Json;
using Gatehouse.EdgeRouter.AccessLogs;
using Gatehouse.EdgeRouter.Transforming;
using Gatehouse.EdgeRouter.WebSockets.Events;

namespace Gatehouse.EdgeRouter.WebSockets.AccessLogging;

/// <summary>Something that happened to a connection, and what came of it.</summary>
/// <param name="Context">What is known of it as the route's integration is.</param>
/// <param name="Status">Of the answer, as if it were one of HTTP: a frame has none of its own (unconfirmed, as is 200 for a handshake that was answered with 101).</param>
internal sealed record LoggedEvent(RequestContext Context, int Status)
{
    private JsonElement? _json;

    /// <summary>The gateway's own refusal, in its words; null where the answer was another.</summary>
    public string? Error { get; init; }

    /// <summary>Of what kind it is.</summary>
    public string? ErrorType { get; init; }

    /// <summary>What exactly a message lacks that does not fit its model.</summary>
    public string? ValidationError { get; init; }

    /// <summary>Why nobody was admitted.</summary>
    public string? AuthorizerError { get; init; }

    /// <summary>What came of the guards of a handshake; null where there is none.</summary>
    public Guarded? Guarded { get; init; }

    /// <summary>What came of the integration; null where none was called.</summary>
    public Integrated? Integrated { get; init; }

    /// <summary>What stands under a name, dots between its parts, in <c>$context</c>.</summary>
    public string? ContextValue(string name) => ContextJson.Find(_json ??= Context.ToJson(), name) is { Count: > 0 } value && value != "" ? value.ToString() : null;
}
