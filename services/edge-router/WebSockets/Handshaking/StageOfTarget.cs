using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.WebSockets.Compiling;
using Gatehouse.GatewayModel.Paths;

namespace Gatehouse.EdgeRouter.WebSockets.Handshaking;

/// <summary>
/// Which stage a WebSocket URL means. As on AWS the path is exactly the stage, with or without a slash behind it. On a port of the
/// API's own, where LocalStack's users name no stage, none means the newest.
/// </summary>
internal static class StageOfTarget
{
    public static WebSocketStage? Find(ApiTarget target)
    {
        var api = (WebSocketApi)target.Api;
        if (target.Form is UrlForm.Path or UrlForm.Domain)
            return target.NamedStage is { } named && target.Path is "/" or "" ? api.Find(target.NamedStage) : null;
        if (target.Form is UrlForm.OwnPort && target.Path is "/" or "") return api.Newest;

        var stage = target.Path.AsSpan(1);
        if (stage is [.. var name, '/']) stage = name;
        return stage.Contains('/') ? null : api.Find(PercentEncoding.Decode(stage));
    }
}
