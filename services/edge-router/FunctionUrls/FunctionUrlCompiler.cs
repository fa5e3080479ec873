using Gatehouse.EdgeRouter.Routing;
using Gatehouse.EdgeRouter.Snapshots;
using Gatehouse.GatewayModel.Names;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.FunctionUrls;

/// <summary>Compiles URLs of functions as the HTTP APIs that they are beside.</summary>
internal sealed class FunctionUrlCompiler(HttpApiCompiler http) : IApiCompiler
{
    public string ProtocolType => ProtocolTypes.FunctionUrl;

    public CompiledApi Compile(ApiSnapshot snapshot) => http.Compile(snapshot);
}
