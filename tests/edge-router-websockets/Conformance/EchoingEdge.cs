using System.Text.Json.Nodes;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Conformance;

/// <summary>
/// The edge that is held against RFC 6455, by a client that writes frames itself. Its route answers each message with itself.
/// https://www.rfc-editor.org/rfc/rfc6455
/// </summary>
internal static class EchoingEdge
{
    public static async Task<RunningEdge> StartAsync()
    {
        var edge = await RunningEdge.StartAsync(Apis.With("$default").TwoWay());
        edge.Functions.On("$default", message => Task.FromResult(RunnerDouble.Result(
            new JsonObject { ["statusCode"] = 200, ["body"] = (string?)message["body"] }.ToJsonString())));
        return edge;
    }
}
