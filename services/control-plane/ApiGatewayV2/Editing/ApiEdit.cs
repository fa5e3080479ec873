using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.GatewayModel.Names;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Editing;

/// <summary>One attempt at changing an API. It notes whether stages that deploy automatically must get a new deployment.</summary>
internal sealed class ApiEdit(IDocumentStore store, CallScope scope, Kept<ApiRecord> kept, CancellationToken cancellationToken)
    : RootEdit<ApiRecord>(store, scope, kept, cancellationToken)
{
    /// <summary>The API; changing it is enough to have it written.</summary>
    public Api Api => Root.Api;

    public bool IsWebSocket => Api.ProtocolType == ProtocolTypes.WebSocket;

    /// <summary>Whether stages that deploy automatically must get a new deployment.</summary>
    public bool AsksForDeployment { get; private set; }

    public void AskForDeployment() => AsksForDeployment = true;

    protected override void OnChange<T>(Part<T> part) => AsksForDeployment |= part is ApiPart<T> { IsDeployed: true };
}
