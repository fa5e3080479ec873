using Grpc.Core;

namespace Gatehouse.ConnectionRegistry;

/// <summary>What the connection-registry says in the log.</summary>
internal static partial class RegistryLog
{
    [LoggerMessage(1, LogLevel.Information, "Edge {EdgeId} at {Address} was granted a lease of {LeaseSeconds} s")]
    public static partial void LeaseGranted(this ILogger log, string edgeId, string address, int leaseSeconds);

    [LoggerMessage(2, LogLevel.Warning, "Edge {EdgeId} at {Address} did not take a command: {Status}")]
    public static partial void EdgeUnreachable(this ILogger log, string edgeId, string address, StatusCode status);
}
