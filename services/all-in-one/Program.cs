using Gatehouse.ConnectionRegistry;
using Gatehouse.ControlPlane;
using Gatehouse.EdgeRouter;
using Gatehouse.LambdaRunner;
using Gatehouse.ServiceDefaults.Hosting;

// The four planes in one process: the same services and clients as apart, with no wire between them.
return await PlaneHost.RunAsync(args, "all-in-one", (builder, settings) =>
{
    builder.WorkOnSocketThreads();
    builder.Services.AddInProcessPlanes(Planes.ControlPlane, Planes.LambdaRunner, Planes.ConnectionRegistry);
    ControlPlaneHost.Add(builder.Services, settings);
    LambdaRunnerHost.Add(builder.Services, settings);
    ConnectionRegistryHost.Add(builder.Services, settings);
    EdgeRouterHost.Add(builder.Services, settings);
    builder.Services.AddHostedService<ReadyAnnouncement>();
}, (app, _) => app.UseEdgeRouter());
