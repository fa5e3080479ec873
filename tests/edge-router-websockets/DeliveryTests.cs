using Gatehouse.EdgeRouter.Management;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;
using Gatehouse.Protocol;
using Google.Protobuf;
using Outcome = Gatehouse.Protocol.ConnectionCommandResult.Types.Outcome;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

public sealed class DeliveryTests : IAsyncLifetime
{
    private RunningEdge _edge = null!;

    public async ValueTask InitializeAsync() => _edge = await RunningEdge.StartAsync(Apis.With("$connect", "$disconnect"));

    [Fact]
    public async Task A_command_of_another_edge_reaches_the_socket()
    {
        using var client = await _edge.ConnectAsync();
        var id = (await _edge.Registry.Registered()).Connection.ConnectionId;

        var post = new ConnectionCommand { ConnectionId = id, ApiId = Apis.Id, Stage = Apis.Stage, Post = ByteString.CopyFromUtf8("hi") };
        var posted = await CommandAsync(post);
        var described = await CommandAsync(new ConnectionCommand { ConnectionId = id, Describe = new DescribeConnection() });
        var closed = await CommandAsync(new ConnectionCommand { ConnectionId = id, Close = new CloseConnection() });

        new[] { posted.Outcome, described.Outcome, closed.Outcome }.ShouldAllBe(outcome => outcome == Outcome.Done);
        described.Connection.ConnectionId.ShouldBe(id);
        described.LastActiveAt.ToDateTimeOffset().ShouldBe(_edge.Time.GetUtcNow());
        (await client.HearAsync()).ShouldBe("hi");
        (await client.HearCloseAsync()).Code.ShouldBe(1000);
    }

    [Fact]
    public async Task A_connection_that_is_not_here_or_not_meant_is_gone()
    {
        using var client = await _edge.ConnectAsync();
        var id = (await _edge.Registry.Registered()).Connection.ConnectionId;

        var unknown = await CommandAsync(new ConnectionCommand { ConnectionId = "AAAAAAAAAAAAAAA=", Close = new CloseConnection() });
        var ofAnotherApi = await CommandAsync(new ConnectionCommand { ConnectionId = id, ApiId = "other", Close = new CloseConnection() });

        unknown.Outcome.ShouldBe(Outcome.Gone);
        ofAnotherApi.Outcome.ShouldBe(Outcome.Gone);
    }

    [Fact]
    public async Task The_end_of_a_connection_that_was_lost_with_its_edge_is_told_with_whom_it_was_of()
    {
        var lost = new ConnectionRecord
        {
            ConnectionId = "AAAAAAAAAAAAAAA=",
            ApiId = Apis.Id,
            Stage = Apis.Stage,
            SourceIp = "192.0.2.1",
            UserAgent = "tests/1",
            ConnectedAt = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(_edge.Time.GetUtcNow().AddMinutes(-5)),
            Caller = """{"authorizer":{"principalId":"ann","integrationLatency":3,"team":"blue"},"identity":{"userArn":"arn:aws:iam::000000000000:root"}}""",
        };

        await _edge.Get<ConnectionDeliveryService>().TellLost(lost, null!);

        var context = (await _edge.Functions.EventOf("$disconnect"))["requestContext"]!;
        ((int)context["disconnectStatusCode"]!, (string?)context["connectionId"]).ShouldBe((1006, "AAAAAAAAAAAAAAA="));
        ((long)context["connectedAt"]!).ShouldBe(lost.ConnectedAt.ToDateTimeOffset().ToUnixTimeMilliseconds());
        context["authorizer"]!.ToJsonString().ShouldBe("""{"principalId":"ann","integrationLatency":3,"team":"blue"}""");
        context["identity"]!.ToJsonString().ShouldBe("""{"userArn":"arn:aws:iam::000000000000:root","userAgent":"tests/1","sourceIp":"192.0.2.1"}""");
    }

    public ValueTask DisposeAsync() => _edge.DisposeAsync();

    private Task<ConnectionCommandResult> CommandAsync(ConnectionCommand command) =>
        _edge.Get<ConnectionDeliveryService>().Command(command, null!);
}
