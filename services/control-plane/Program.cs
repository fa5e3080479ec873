using Gatehouse.ControlPlane;
using Gatehouse.ServiceDefaults.Hosting;
using Gatehouse.ServiceDefaults.Settings;

var builder = PlaneHost.CreateBuilder(args, Planes.ControlPlane);
var settings = new GatehouseSettings(builder.Configuration);

builder.ListenForPlanes(settings.PlaneListen(Planes.ControlPlane));
builder.Services.AddPlane(Planes.LambdaRunner, settings.AddressOf(Planes.LambdaRunner));
ControlPlaneHost.Add(builder.Services, settings);

var app = builder.Build();
ControlPlaneHost.Map(app);
await app.RunAsync();
