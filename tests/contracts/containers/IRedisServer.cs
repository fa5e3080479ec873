namespace Gatehouse.Containers;

/// <summary>A server that speaks the Redis protocol and flushes every write to its append-only file before it answers.</summary>
public interface IRedisServer : IAsyncDisposable
{
    /// <summary>What it is, for those who read which stores were covered.</summary>
    string Name { get; }

    /// <summary>Where it listens, as <c>host:port</c>.</summary>
    string Endpoint { get; }
}

/// <summary>There is no such server on this machine; the message says why.</summary>
public sealed class ServerNotHereException(string reason) : Exception(reason);
