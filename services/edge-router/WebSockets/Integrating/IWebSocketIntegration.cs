namespace Gatehouse.EdgeRouter.WebSockets.Integrating;

/// <summary>What answers a route. One kind per integration type, chosen when the snapshot is compiled.</summary>
internal interface IWebSocketIntegration
{
    /// <summary>Calls the backend with an event. Never throws for what a backend may do.</summary>
    /// <param name="eventJson">The event of a Lambda proxy integration.</param>
    /// <param name="cancellationToken">Ends waiting for the answer.</param>
    ValueTask<IntegrationOutcome> CallAsync(ReadOnlyMemory<byte> eventJson, CancellationToken cancellationToken);
}

/// <summary>How a call to a backend went.</summary>
/// <param name="Status">Whether there is a result, or why there is none.</param>
/// <param name="Result">What the backend returned; empty unless it succeeded.</param>
internal readonly record struct IntegrationOutcome(IntegrationStatus Status, ReadOnlyMemory<byte> Result)
{
    public static IntegrationOutcome Succeeded(ReadOnlyMemory<byte> result) => new(IntegrationStatus.Succeeded, result);

    public static IntegrationOutcome Failed(IntegrationStatus status) => new(status, default);
}

internal enum IntegrationStatus
{
    Succeeded,

    /// <summary>The function threw, or its environment died.</summary>
    FunctionFailed,

    /// <summary>No answer within the integration's timeout.</summary>
    TimedOut,

    /// <summary>The function does not exist, may not be called, is throttled, or cannot be reached.</summary>
    NotInvoked,

    /// <summary>The edge cannot do what is configured.</summary>
    NotEmulated,
}
