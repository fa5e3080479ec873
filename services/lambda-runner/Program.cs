using Gatehouse.LambdaRunner;
using Gatehouse.ServiceDefaults.Hosting;
using Gatehouse.ServiceDefaults.Settings;

var builder = PlaneHost.CreateBuilder(args, Planes.LambdaRunner);
var settings = new GatehouseSettings(builder.Configuration);

builder.ListenForPlanes(settings.PlaneListen(Planes.LambdaRunner));
builder.Services.AddPlane(Planes.ControlPlane, settings.AddressOf(Planes.ControlPlane));
LambdaRunnerHost.Add(builder.Services, settings);

var app = builder.Build();
LambdaRunnerHost.Map(app);
await app.RunAsync();
