using Gatehouse.EdgeRouter.Snapshots;

namespace Gatehouse.EdgeRouter.Dispatching;

/// <summary>Which WebSocket connection an <c>@connections</c> URL means.</summary>
/// <param name="Api">The API where the URL names one. LocalStack's users also send none: then the id alone decides.</param>
/// <param name="Stage">The decoded stage name where the URL names one.</param>
/// <param name="ConnectionId">The decoded id; empty when the URL ends before it.</param>
internal sealed record ConnectionAddress(CompiledApi? Api, string? Stage, string ConnectionId);
