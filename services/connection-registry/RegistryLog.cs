using Grpc.Core;

namespace Gatehouse.ConnectionRegistry;

/// <summary>What the connection-registry says in the log.</summary>
internal static partial class RegistryLog
{
    [LoggerMessage(1, LogLevel.Information, "Edge {EdgeId} at {Address} was granted a lease of {LeaseSeconds} s")]
    public static partial void LeaseGranted(this ILogger log, string edgeId, string address, int leaseSeconds);

    [LoggerMessage(3, LogLevel.Warning, "{Count} connections of edges that died were lost; their $disconnect is told by edge at {Address}")]
    public static partial void ConnectionsLost(this ILogger log, int count, string address);

    [LoggerMessage(5, LogLevel.Warning, "The directory of connections is away: {Reason}")]
    public static partial void DirectoryFailed(this ILogger log, string reason);

    [LoggerMessage(4, LogLevel.Warning, "Lost connections cannot be looked for now: {Reason}")]
    public static partial void SweepFailed(this ILogger log, string reason);

    [LoggerMessage(6, LogLevel.Warning, "Redis had lost the cluster's silos: {Count} were written down again, in version {Version} of the table")]
    public static partial void MembersRestored(this ILogger log, int count, int version);

    [LoggerMessage(2, LogLevel.Warning, "Edge {EdgeId} at {Address} did not take a command: {Status}")]
    public static partial void EdgeUnreachable(this ILogger log, string edgeId, string address, StatusCode status);

    [LoggerMessage(7, LogLevel.Warning, "The edge at {Address} was not told of lost connections: {Status}")]
    public static partial void LostNotTold(this ILogger log, string address, StatusCode status);

    [LoggerMessage(8, LogLevel.Error, "The edge at {Address} refused lost connection {ConnectionId} ({Status}): its $disconnect is not run")]
    public static partial void LostRefused(this ILogger log, string connectionId, string address, StatusCode status);

    [LoggerMessage(9, LogLevel.Debug, "The cluster's members could not be watched: {Reason}")]
    public static partial void MembersNotWatched(this ILogger log, string reason);
}
