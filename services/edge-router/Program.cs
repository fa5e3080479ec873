using Gatehouse.EdgeRouter;
using Gatehouse.Protocol;

var builder = WebApplication.CreateSlimBuilder(args);
var controlPlane = new Uri(builder.Configuration["ControlPlane"] ?? "http://127.0.0.1:4601");
var runner = new Uri(builder.Configuration["LambdaRunner"] ?? "http://127.0.0.1:4602");

builder.Services.AddEdgeRouter(new EdgeOptions());
builder.Services.AddGrpcClient<Discovery.DiscoveryClient>(client => client.Address = controlPlane);
builder.Services.AddGrpcClient<Execution.ExecutionClient>(client => client.Address = runner);

var app = builder.Build();
app.UseEdgeRouter();
await app.RunAsync();
