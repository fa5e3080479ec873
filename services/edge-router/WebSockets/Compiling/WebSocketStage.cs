using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Gatehouse.EdgeRouter.WebSockets.AccessLogging;
using Gatehouse.GatewayModel.Routes;
using Gatehouse.GatewayModel.Selection;

namespace Gatehouse.EdgeRouter.WebSockets.Compiling;

/// <summary>A stage of a WebSocket API as it was deployed last.</summary>
internal sealed class WebSocketStage
{
    private readonly FrozenDictionary<string, WebSocketRoute> _byMessage;
    private readonly SelectionExpression _selection;

    public WebSocketStage(string name, SelectionExpression selection, IReadOnlyCollection<WebSocketRoute> routes)
    {
        Name = name;
        _selection = selection;
        Disconnect = routes.FirstOrDefault(route => route.Key == WebSocketRouteKey.Disconnect);
        Default = routes.FirstOrDefault(route => route.Key == WebSocketRouteKey.Default);
        _byMessage = routes.Where(route => WebSocketRouteKey.IsSelectable(route.Key))
            .ToFrozenDictionary(route => route.Key, StringComparer.Ordinal);
    }

    public string Name { get; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>As the user set them; shown to functions.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Whether the API may be reached at its own domain names only.</summary>
    public bool DisableExecuteApiEndpoint { get; init; }

    /// <summary>Null where nobody wants one.</summary>
    public EventAccessLog? AccessLog { get; init; }

    public ConnectRoute? Connect { get; init; }

    public WebSocketRoute? Disconnect { get; }

    private WebSocketRoute? Default { get; }

    /// <summary>The route that a message selects; null when nothing matches and there is no <c>$default</c>.</summary>
    public WebSocketRoute? Select(ReadOnlyMemory<byte> message) =>
        TryEvaluate(message, out var key) && _byMessage.TryGetValue(key, out var route) ? route : Default;

    private bool TryEvaluate(ReadOnlyMemory<byte> message, [NotNullWhen(true)] out string? key)
    {
        try
        {
            using var document = JsonDocument.Parse(message);
            key = _selection.Evaluate(new RequestBodyVariables(document.RootElement));
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // What is no JSON, or holds half a surrogate pair, selects nothing, not even by an expression that is constant.
            key = null;
        }

        return key is not null;
    }
}
