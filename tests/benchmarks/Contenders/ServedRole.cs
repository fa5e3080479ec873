using Gatehouse.Benchmarks.Calling;
using Gatehouse.Benchmarks.Processes;
using Gatehouse.Benchmarks.Proxying;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Gatehouse.Benchmarks.Contenders;

/// <summary>What this program serves when it is started as a child of itself: <c>serve ROLE ADDRESS [BACKEND]</c>.</summary>
internal static class ServedRole
{
    public const string Kestrel = "kestrel";
    public const string Plane = "plane";
    public const string Yarp = "yarp";

    private const string ReadyText = "Ready.";
    private const string Greeting = """{"message":"Hello from a function","source":"gatehouse-run"}""";

    public static ChildProcess Start(string role, string address, params string[] backend) => ChildProcess.Start(
        ReadyText, AppContext.BaseDirectory, new Dictionary<string, string>(), "dotnet",
        [typeof(ServedRole).Assembly.Location, "serve", role, address, .. backend]);

    /// <summary>Serves until the process is stopped.</summary>
    public static async Task<int> RunAsync(string role, string address, string? backend)
    {
        var server = role switch
        {
            Plane => EchoPlane.Build(address),
            Yarp => BareForwarding.Build(address, backend!),
            _ => BuildKestrel(address),
        };
        await server.StartAsync();
        Console.WriteLine(ReadyText);
        await server.WaitForShutdownAsync();
        return 0;
    }

    private static WebApplication BuildKestrel(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add(address);
        server.MapGet("/hello", () => Microsoft.AspNetCore.Http.Results.Text(Greeting, "application/json"));
        server.MapPost("/post", async (HttpRequest request) =>
        {
            using var body = new StreamReader(request.Body);
            await body.ReadToEndAsync();
        });
        server.UseWebSockets();
        server.Map("/ws", BareWebSocket.EchoAsync);
        return server;
    }
}
