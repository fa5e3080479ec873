using Gatehouse.EdgeRouter.Snapshots;

namespace Gatehouse.EdgeRouter.WebSockets.Compiling;

/// <summary>
/// The stage that serves a connection now. Open connections see a new deployment with their next message (unconfirmed for AWS); when
/// the stage or its API is deleted there is none.
/// </summary>
internal sealed class StageOfConnection(ApiDirectoryHolder apis)
{
    public WebSocketStage? Find(Connection connection) =>
        apis.Current.TryGet(connection.ApiId, out var api) ? (api as WebSocketApi)?.Find(connection.Stage) : null;
}
