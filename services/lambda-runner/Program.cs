using Gatehouse.LambdaRunner;
using Gatehouse.LambdaRunner.Invoking;
using Gatehouse.Protocol;

var builder = WebApplication.CreateBuilder(args);
var controlPlane = new Uri(builder.Configuration["ControlPlane"] ?? "http://127.0.0.1:5001");

builder.Services.AddGrpc();
builder.Services.AddGrpcClient<Functions.FunctionsClient>(client => client.Address = controlPlane);
builder.Services.AddGrpcClient<Blobs.BlobsClient>(client => client.Address = controlPlane);
builder.Services.AddLambdaRunner(builder.Configuration.GetSection("LambdaRunner").Get<LambdaRunnerOptions>() ?? new LambdaRunnerOptions());

var app = builder.Build();
app.MapGrpcService<ExecutionService>();
app.Run();
