using Gatehouse.ConnectionRegistry;
using Gatehouse.ControlPlane;
using Gatehouse.EdgeRouter;
using Gatehouse.LambdaRunner;
using Gatehouse.ServiceDefaults.Hosting;
using Gatehouse.ServiceDefaults.Settings;

// The four planes in one process: the same services and clients as apart, with no wire between them.
var builder = PlaneHost.CreateBuilder(args, "all-in-one");
var settings = new GatehouseSettings(builder.Configuration);

builder.Services.AddInProcessPlanes(Planes.ControlPlane, Planes.LambdaRunner, Planes.ConnectionRegistry);
ControlPlaneHost.Add(builder.Services, settings);
LambdaRunnerHost.Add(builder.Services, settings);
ConnectionRegistryHost.Add(builder.Services, settings);
EdgeHost.Add(builder.Services, settings);
builder.Services.AddHostedService<ReadyAnnouncement>();

var app = builder.Build();
app.UseEdgeRouter();
await app.RunAsync();
