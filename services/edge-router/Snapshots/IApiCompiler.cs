using Gatehouse.GatewayModel.Names;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Snapshots;

/// <summary>
/// Turns a snapshot of one protocol of API Gateway V2 into what serves it. Every choice that a request would meet again is made here.
/// </summary>
internal interface IApiCompiler
{
    /// <summary>Which APIs are compiled: one of <see cref="ProtocolTypes"/>.</summary>
    string ProtocolType { get; }

    CompiledApi Compile(ApiSnapshot snapshot);
}

/// <summary>The same for REST APIs.</summary>
internal interface IRestApiCompiler
{
    CompiledApi Compile(RestApiSnapshot snapshot);
}
