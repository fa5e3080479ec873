using Gatehouse.EdgeRouter;
using Gatehouse.ServiceDefaults.Hosting;
using Gatehouse.ServiceDefaults.Settings;

var builder = PlaneHost.CreateBuilder(args, Planes.EdgeRouter);
var settings = new GatehouseSettings(builder.Configuration);
var planeAddress = settings.PlaneListen(Planes.EdgeRouter);

builder.ListenForPlanes(planeAddress);
foreach (var plane in new[] { Planes.ControlPlane, Planes.LambdaRunner, Planes.ConnectionRegistry })
{
    builder.Services.AddPlane(plane, settings.AddressOf(plane));
}

EdgeHost.Add(builder.Services, settings);
builder.Services.AddHostedService<ReadyAnnouncement>();

var app = builder.Build();
EdgeHost.Map(app, new Uri(planeAddress).Port);
app.UseRouting();
app.UseEdgeRouter();
await app.RunAsync();
