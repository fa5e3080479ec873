using Gatehouse.ConnectionRegistry;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddConnectionRegistry(
    builder.Configuration.GetSection("ConnectionRegistry").Get<ConnectionRegistryOptions>() ?? new ConnectionRegistryOptions());

var app = builder.Build();
app.MapConnectionRegistry();
app.Run();
