using Gatehouse.ConnectionRegistry;
using Gatehouse.ServiceDefaults.Hosting;
using Gatehouse.ServiceDefaults.Settings;

var builder = PlaneHost.CreateBuilder(args, Planes.ConnectionRegistry);
var settings = new GatehouseSettings(builder.Configuration);

builder.ListenForPlanes(settings.PlaneListen(Planes.ConnectionRegistry));
ConnectionRegistryHost.Add(builder.Services, settings);
builder.Services.AddGrpc();

var app = builder.Build();
ConnectionRegistryHost.Map(app);
await app.RunAsync();
