using System.Collections.Concurrent;
using System.Net;
using Gatehouse.Protocol;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Gatehouse.ConnectionRegistry.Tests;

/// <summary>An edge as the registry sees it: a gRPC server that takes commands.</summary>
internal sealed class EdgeDouble : ConnectionDelivery.ConnectionDeliveryBase, IAsyncDisposable
{
    private readonly WebApplication _app;

    private EdgeDouble()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddRouting();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(this);
        _app = builder.Build();
        _app.UseRouting();
        _app.MapGrpcService<EdgeDouble>();
    }

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public ConcurrentQueue<ConnectionCommand> Taken { get; } = [];

    public Func<ConnectionCommand, Task<ConnectionCommandResult>> Answer { get; set; } =
        _ => Task.FromResult(new ConnectionCommandResult { Outcome = ConnectionCommandResult.Types.Outcome.Done });

    public static async Task<EdgeDouble> StartAsync()
    {
        var edge = new EdgeDouble();
        await edge._app.StartAsync();
        return edge;
    }

    public override Task<ConnectionCommandResult> Command(ConnectionCommand request, ServerCallContext context)
    {
        Taken.Enqueue(request);
        return Answer(request);
    }

    public ConcurrentQueue<ConnectionRecord> Lost { get; } = [];

    public bool IsFull { get; set; }

    /// <summary>Of which lost connection the edge can make nothing.</summary>
    public string? Unknown { get; set; }

    public override Task<Empty> TellLost(ConnectionRecord request, ServerCallContext context)
    {
        if (IsFull) throw new RpcException(new Status(StatusCode.ResourceExhausted, ""));
        if (request.ConnectionId == Unknown) throw new RpcException(new Status(StatusCode.InvalidArgument, ""));
        Lost.Enqueue(request);
        return Task.FromResult(new Empty());
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
