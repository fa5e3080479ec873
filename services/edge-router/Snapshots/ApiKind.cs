namespace Gatehouse.EdgeRouter.Snapshots;

/// <summary>The kinds of APIs that differ in how a request to them is served: each has a pipeline of its own.</summary>
internal enum ApiKind
{
    /// <summary>A protocol that this edge does not know.</summary>
    Unserved,

    Http,

    /// <summary>The URL of a function.</summary>
    FunctionUrl,

    Rest,

    WebSocket,
}
