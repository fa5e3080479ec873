using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Gatehouse.LambdaRunner.Tests.Running;

/// <summary>An edge that invokes "f" with whatever is posted to it.</summary>
internal sealed class InvokingEdge : IAsyncDisposable
{
    private readonly WebApplication _app;

    private InvokingEdge(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public static async Task<InvokingEdge> StartAsync(RunningRunner runner)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body);
            var result = await runner.InvokeAsync(await reader.ReadToEndAsync());
            return Results.Content(result.Text());
        });
        await app.StartAsync();
        return new InvokingEdge(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
