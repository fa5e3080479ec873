using System.Net;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Hosting;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Gatehouse.ConnectionRegistry.Tests;

/// <summary>A registry over a wire that swallows answers: channels between planes ask again by themselves.</summary>
public sealed class LostAnswerTests : IAsyncLifetime
{
    private readonly Swallowing _wire = new();
    private readonly WebApplication _registry;

    public LostAnswerTests()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddRouting();
        builder.Services.AddGrpc(grpc => grpc.Interceptors.Add<Swallowing>());
        builder.Services.AddSingleton(_wire);
        builder.Services.AddConnectionRegistry(new ConnectionRegistryOptions());
        _registry = builder.Build();
        _registry.UseRouting();
        _registry.MapConnectionRegistry();
    }

    public async ValueTask InitializeAsync() => await _registry.StartAsync(TestContext.Current.CancellationToken);

    [Fact]
    public async Task An_edge_whose_new_lease_was_granted_in_an_answer_that_was_lost_learns_that_it_must_register_anew()
    {
        _wire.Swallows = 1;

        (await RenewAsync()).RegistrationsLost.ShouldBeTrue();

        (await RenewAsync()).RegistrationsLost.ShouldBeFalse();
        _wire.Swallows.ShouldBe(0);
    }

    public ValueTask DisposeAsync() => _registry.DisposeAsync();

    private async Task<RenewLeaseResult> RenewAsync()
    {
        using var channel = PlaneAddress.Connect(_registry.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        var lease = new EdgeLease { EdgeId = "edge", Address = "http://127.0.0.1:1", LeaseSeconds = 30 };
        return await new Connections.ConnectionsClient(channel).RenewLeaseAsync(lease, cancellationToken: TestContext.Current.CancellationToken);
    }

    /// <summary>Does what is asked, and says that it is away.</summary>
    private sealed class Swallowing : Interceptor
    {
        public int Swallows { get; set; }

        public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
            TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
        {
            var answer = await continuation(request, context);
            if (Swallows == 0) return answer;

            Swallows--;
            throw new RpcException(new Status(StatusCode.Unavailable, ""));
        }
    }
}
