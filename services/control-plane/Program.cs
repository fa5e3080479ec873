using Gatehouse.ControlPlane;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Hosting;
using Gatehouse.ServiceDefaults.Settings;
using Gatehouse.Store;

var builder = PlaneHost.CreateBuilder(args, Planes.ControlPlane);
var settings = new GatehouseSettings(builder.Configuration);
builder.ListenForPlanes(settings.PlaneListen(Planes.ControlPlane));

builder.Services.AddDocumentStore(store =>
{
    store.Engine = settings.Redis is null ? StoreEngine.Sqlite : StoreEngine.Redis;
    store.Sqlite.Directory = settings.Persists ? settings.DataDirectory : null;
    store.Redis.ConnectionString = settings.Redis ?? store.Redis.ConnectionString;
});
builder.Services.AddPlane(Planes.LambdaRunner, settings.AddressOf(Planes.LambdaRunner))
    .AddPlaneClient<Execution.ExecutionClient>(Planes.LambdaRunner);
builder.Services.AddControlPlane(new ControlPlaneOptions
{
    PublicHost = settings.PublicHost,
    PublicPort = settings.PublicPort,
    WebSocketPortsStart = settings.WebSocketPortsStart,
    WebSocketPortsEnd = settings.WebSocketPortsEnd,
});

var app = builder.Build();
app.MapControlPlane();
await app.RunAsync();
