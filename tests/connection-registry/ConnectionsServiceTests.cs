using Gatehouse.Protocol;
using Google.Protobuf;
using Grpc.Core;
using Outcome = Gatehouse.Protocol.ConnectionCommandResult.Types.Outcome;

namespace Gatehouse.ConnectionRegistry.Tests;

public sealed class ConnectionsServiceTests : IAsyncLifetime
{
    private readonly RegistryDouble _registry = new(deliveryTimeout: TimeSpan.FromSeconds(20));
    private EdgeDouble _edge = null!;

    public async ValueTask InitializeAsync() => _edge = await EdgeDouble.StartAsync();

    [Fact]
    public async Task A_command_reaches_the_edge_that_holds_the_connection()
    {
        await HoldAsync("held=");

        var result = await CommandAsync(new ConnectionCommand { ConnectionId = "held=", Post = ByteString.CopyFromUtf8("hi") });

        result.Outcome.ShouldBe(Outcome.Done);
        _edge.Taken.ShouldHaveSingleItem().Post.ToStringUtf8().ShouldBe("hi");
    }

    [Theory]
    [InlineData(Outcome.Gone)]
    [InlineData(Outcome.BufferFull)]
    public async Task The_edge_s_answer_is_the_answer(Outcome outcome)
    {
        await HoldAsync("held=");
        _edge.Answer = _ => Task.FromResult(new ConnectionCommandResult { Outcome = outcome });

        (await CommandAsync(Close("held="))).Outcome.ShouldBe(outcome);
    }

    [Fact]
    public async Task An_unknown_connection_is_gone() => (await CommandAsync(Close("never="))).Outcome.ShouldBe(Outcome.Gone);

    [Fact]
    public async Task An_unregistered_connection_is_gone()
    {
        await HoldAsync("held=");

        await _registry.Service.Unregister(new UnregisterConnectionRequest { EdgeId = "edge", ConnectionId = "held=" }, Call());

        (await CommandAsync(Close("held="))).Outcome.ShouldBe(Outcome.Gone);
        _edge.Taken.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_edge_that_went_away_within_its_lease_is_unreachable()
    {
        await HoldAsync("held=");
        await _edge.DisposeAsync();

        (await CommandAsync(Close("held="))).Outcome.ShouldBe(Outcome.Unreachable);
    }

    [Fact]
    public async Task An_edge_that_fails_is_unreachable()
    {
        await HoldAsync("held=");
        _edge.Answer = _ => throw new RpcException(new Status(StatusCode.Internal, "broken"));

        (await CommandAsync(Close("held="))).Outcome.ShouldBe(Outcome.Unreachable);
    }

    [Fact]
    public async Task An_edge_that_does_not_answer_in_time_is_unreachable()
    {
        await using var impatient = new RegistryDouble(deliveryTimeout: TimeSpan.FromMilliseconds(1));
        var never = new TaskCompletionSource<ConnectionCommandResult>();
        _edge.Answer = _ => never.Task;
        await HoldAsync("held=", impatient);

        var result = await impatient.Service.Command(Close("held="), Call());

        result.Outcome.ShouldBe(Outcome.Unreachable);
        never.SetCanceled();
    }

    [Fact]
    public async Task Registrations_are_lost_to_an_edge_that_was_not_known()
    {
        (await RenewAsync("edge")).RegistrationsLost.ShouldBeTrue();

        (await RenewAsync("edge")).RegistrationsLost.ShouldBeFalse();
    }

    [Fact]
    public async Task An_edge_without_a_lease_is_told_to_take_one_first()
    {
        var registering = _registry.Service.Register(Registration("held="), Call());

        (await Should.ThrowAsync<RpcException>(registering)).StatusCode.ShouldBe(StatusCode.FailedPrecondition);
    }

    [Theory]
    [InlineData("", "http://127.0.0.1:1", 30)]
    [InlineData("edge", "127.0.0.1:1", 30)]
    [InlineData("edge", "ftp://127.0.0.1", 30)]
    [InlineData("edge", "http://127.0.0.1:1", 0)]
    [InlineData("edge", "http://127.0.0.1:1", 3601)]
    public async Task A_lease_that_makes_no_sense_is_refused(string edge, string address, int seconds)
    {
        var lease = new EdgeLease { EdgeId = edge, Address = address, LeaseSeconds = seconds };

        (await Should.ThrowAsync<RpcException>(_registry.Service.RenewLease(lease, Call()))).StatusCode.ShouldBe(StatusCode.InvalidArgument);
    }

    [Fact]
    public async Task A_command_that_says_nothing_is_refused()
    {
        var saysNothing = _registry.Service.Command(new ConnectionCommand { ConnectionId = "held=" }, Call());

        (await Should.ThrowAsync<RpcException>(saysNothing)).StatusCode.ShouldBe(StatusCode.InvalidArgument);
    }

    public async ValueTask DisposeAsync()
    {
        await _registry.DisposeAsync();
        await _edge.DisposeAsync();
    }

    private async Task HoldAsync(string connectionId, RegistryDouble? registry = null)
    {
        await RenewAsync("edge", registry);
        await (registry ?? _registry).Service.Register(Registration(connectionId), Call());
    }

    private Task<RenewLeaseResult> RenewAsync(string edge, RegistryDouble? registry = null) => (registry ?? _registry).Service
        .RenewLease(new EdgeLease { EdgeId = edge, Address = _edge.Address, LeaseSeconds = 30 }, Call());

    private Task<ConnectionCommandResult> CommandAsync(ConnectionCommand command) => _registry.Service.Command(command, Call());

    private static ConnectionCommand Close(string connectionId) => new() { ConnectionId = connectionId, Close = new CloseConnection() };

    private static RegisterConnectionRequest Registration(string connectionId) =>
        new() { EdgeId = "edge", Connection = new ConnectionRecord { ConnectionId = connectionId } };

    private static CallDouble Call() => new();
}
