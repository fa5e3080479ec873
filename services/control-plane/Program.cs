using Gatehouse.ControlPlane;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddGrpc();
builder.Services.AddControlPlane(new ControlPlaneOptions());

var app = builder.Build();
await app.RunAsync();
