using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Calls;
using Gatehouse.ServiceDefaults.Hosting;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Gatehouse.ServiceDefaults.Tests.Calls;

public sealed class UnixSocketCallTests : GrpcCallTests
{
    protected override string Address { get; } = $"unix:{Path.Combine(Path.GetTempPath(), $"gatehouse-{Guid.NewGuid():N}.sock")}";
}

public sealed class TcpCallTests : GrpcCallTests
{
    protected override string Address { get; } = "http://127.0.0.1:0";

    [Fact]
    public async Task A_call_goes_to_a_replica_that_lives()
    {
        var dead = "http://127.0.0.1:1";
        await using var services = new ServiceCollection().AddLogging().AddPlane("plane", $"{dead},{Server!.Urls.Single()}").BuildServiceProvider();
        var client = new Execution.ExecutionClient(services.GetRequiredKeyedService<CallInvoker>("plane"));

        for (var i = 0; i < 4; i++)
        {
            (await client.InvokeAsync(new ExecutionRequest { FunctionName = "f" })).ExecutedVersion.ShouldBe("$LATEST");
        }
    }

    [Fact]
    public async Task A_plane_may_be_named_by_its_host()
    {
        var port = new Uri(Server!.Urls.Single()).Port;
        await using var services = new ServiceCollection().AddLogging().AddPlane("plane", $"http://localhost:{port}").BuildServiceProvider();
        var client = new Execution.ExecutionClient(services.GetRequiredKeyedService<CallInvoker>("plane"));

        var result = await client.InvokeAsync(new ExecutionRequest { FunctionName = "f" });

        result.ExecutedVersion.ShouldBe("$LATEST");
    }

    [Fact]
    public async Task The_request_id_crosses_with_the_call()
    {
        RequestIds.Current = "r-1";

        await new Execution.ExecutionClient(Channel).InvokeAsync(new ExecutionRequest { FunctionName = "f" });

        Plane.LastRequestId.ShouldBe("r-1");
    }
}

/// <summary>The contract over real gRPC.</summary>
public abstract class GrpcCallTests : PlaneCallContract
{
    private ServiceProvider? _client;

    protected WebApplication? Server { get; private set; }

    protected abstract string Address { get; }

    private protected override async Task<CallInvoker> StartAsync()
    {
        var builder = PlaneHost.CreateBuilder([], "plane").ListenForPlanes(Address);
        builder.Services.AddSingleton(Plane).AddSingleton<CountingBlobs>();
        Server = builder.Build();
        Server.MapPlaneDefaults();
        Server.MapGrpcService<ScriptedPlane>();
        Server.MapGrpcService<CountingBlobs>();
        await Server.StartAsync();

        var address = Address.StartsWith("unix:", StringComparison.Ordinal) ? Address : Server.Urls.Single();
        _client = new ServiceCollection().AddLogging().AddPlane("plane", address).BuildServiceProvider();
        return _client.GetRequiredKeyedService<CallInvoker>("plane");
    }

    public override async ValueTask DisposeAsync()
    {
        await _client!.DisposeAsync();
        await Server!.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
