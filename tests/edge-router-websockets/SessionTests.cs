using Gatehouse.EdgeRouter.WebSockets;
using Gatehouse.EdgeRouter.WebSockets.Sessions;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

public sealed class SessionTests
{
    [Fact]
    public void Who_closes_a_session_that_has_just_ended_harms_nobody()
    {
        var time = new TestClock();
        var session = new WebSocketSession(
            new Connection("AAAAAAAAAAAAAAA=", Apis.Id, Apis.Stage, "host", time.GetUtcNow(), "127.0.0.1", null), new WebSocketsOptions(), time);
        session.Dispose();

        session.Close(CloseCause.GoingAway);

        session.IsOpen.ShouldBeFalse();
    }
}
