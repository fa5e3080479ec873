using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Hosting;
using Gatehouse.ServiceDefaults.InProcess;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Gatehouse.ServiceDefaults.Tests.Calls;

public sealed class InProcessCallTests : PlaneCallContract
{
    private ServiceProvider? _services;

    private protected override Task<CallInvoker> StartAsync()
    {
        _services = new ServiceCollection().AddLogging().AddInProcessPlanes("plane")
            .AddSingleton(new InProcessService((binder, _) => Execution.BindService(binder, Plane)))
            .AddSingleton(new InProcessService((binder, _) => Blobs.BindService(binder, new CountingBlobs())))
            .BuildServiceProvider();
        return Task.FromResult(_services.GetRequiredKeyedService<CallInvoker>("plane"));
    }

    public override async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
