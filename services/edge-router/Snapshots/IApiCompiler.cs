using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Snapshots;

/// <summary>Turns a snapshot of one protocol into what serves it. Every choice that a request would meet again is made here.</summary>
internal interface IApiCompiler
{
    /// <summary>Which APIs are compiled: HTTP or WEBSOCKET.</summary>
    string ProtocolType { get; }

    CompiledApi Compile(ApiSnapshot snapshot);
}
