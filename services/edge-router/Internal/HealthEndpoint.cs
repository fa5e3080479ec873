using System.Text.Json;
using System.Text.Json.Nodes;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Snapshots;
using Gatehouse.ServiceDefaults.Hosting;

namespace Gatehouse.EdgeRouter.Internal;

/// <summary>
/// Which services answer: <c>running</c> once the edge has its first snapshots, <c>initializing</c> before. A POST ends the process, or starts
/// it anew; a PUT adds to what is told.
/// </summary>
internal sealed class HealthEndpoint(
    IEdgeReadiness readiness, DeclaredServices services, HealthNotes notes, IHostApplicationLifetime lifetime, RestartRequest restart)
{
    private const int MostBytes = 4096;

    public JsonObject Report()
    {
        var state = readiness.Initialized.IsCompletedSuccessfully ? "running" : "initializing";
        var report = notes.Copy();
        report["services"] = new JsonObject(services.Names.Select(service => KeyValuePair.Create(service, (JsonNode?)state)));
        report["edition"] = "gatehouse";
        report["version"] = Product.Version;
        return report;
    }

    /// <summary>LocalStack's way to have the health tell something more.</summary>
    public async ValueTask<StageOutcome> AddAsync(EdgeExchange exchange)
    {
        if (!await notes.TryAddAsync(exchange.Context.Request, exchange.Aborted)) return GatewayFailures.BadRequest;

        await exchange.Context.Response.WriteAsJsonAsync(new JsonObject { ["status"] = "OK" }, exchange.Aborted);
        return StageOutcome.Answered;
    }

    /// <summary>LocalStack's <c>{"action":"restart"}</c> and <c>{"action":"kill"}</c>. What is in flight is finished first, this answer too.</summary>
    public async ValueTask<StageOutcome> ActAsync(EdgeExchange exchange)
    {
        switch (await ReadActionAsync(exchange))
        {
            case "kill":
                break;
            case "restart":
                restart.IsMade = true;
                break;
            default:
                return GatewayFailures.BadRequest;
        }

        exchange.Context.Response.ContentLength = 0;
        lifetime.StopApplication();
        return StageOutcome.Answered;
    }

    private static async Task<string?> ReadActionAsync(EdgeExchange exchange)
    {
        if (exchange.Context.Request.ContentLength is not (> 0 and <= MostBytes)) return null;
        try
        {
            using var body = await JsonDocument.ParseAsync(exchange.Context.Request.Body, default, exchange.Aborted);
            return body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty("action", out var action)
                && action.ValueKind == JsonValueKind.String ? action.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
