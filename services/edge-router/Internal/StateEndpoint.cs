using System.Text.Json;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Transcoding;
using Gatehouse.Protocol;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.Internal;

/// <summary>
/// Everything in every account and region: forgotten between the tests of a suite, taken out as one file, and put back.
/// </summary>
internal sealed class StateEndpoint(
    Administration.AdministrationClient administration, ReadYourWrites writes, DeclaredServices services, EdgeOptions options, TimeProvider time)
{
    /// <summary>An import takes as long as its upload.</summary>
    private static readonly TimeSpan LongestImport = TimeSpan.FromMinutes(30);

    public async ValueTask<StageOutcome> ResetAsync(EdgeExchange exchange)
    {
        await administration.ResetAsync(new Empty(), cancellationToken: exchange.Aborted);
        await writes.SettleAsync(exchange.Aborted);
        exchange.Context.Response.ContentLength = 0;
        return StageOutcome.Answered;
    }

    /// <summary>Whether a path saves or loads one of the services that there are: <c>/_localstack/state/lambda/save</c>.</summary>
    public bool TryParse(string path, out string service)
    {
        service = path.Split('/') is ["", "_localstack", "state", var named, "save" or "load"] && services.Names.Contains(named) ? named : "";
        return service.Length > 0;
    }

    /// <summary>LocalStack's save and load of everything.</summary>
    public ValueTask<StageOutcome> ConfirmAsync(EdgeExchange exchange) => ConfirmAsync(exchange, services.Names);

    /// <summary>LocalStack's save and load of one service.</summary>
    public ValueTask<StageOutcome> ConfirmAsync(EdgeExchange exchange, string service) => ConfirmAsync(exchange, [service]);

    // A line of JSON per service. Every change is saved before it is acknowledged and served from then on: nothing is left to do, unless nothing
    // is kept at all.
    private async ValueTask<StageOutcome> ConfirmAsync(EdgeExchange exchange, IReadOnlyList<string> confirmed)
    {
        if (!options.Persists) return GatewayFailures.NotEmulated("Saving and loading without persistence (PERSISTENCE=0)");

        var lines = string.Concat(confirmed.Select(service => JsonSerializer.Serialize(new { service, status = "ok" }) + "\n"));
        exchange.Context.Response.ContentType = "application/x-ndjson";
        await exchange.Context.Response.WriteAsync(lines, exchange.Aborted);
        return StageOutcome.Answered;
    }

    public async ValueTask<StageOutcome> ExportAsync(EdgeExchange exchange)
    {
        var response = exchange.Context.Response;
        response.ContentType = StateFile.ContentType;
        response.Headers.ContentDisposition = "attachment; filename=\"gatehouse-state\"";
        using var call = administration.Export(new Empty(), cancellationToken: exchange.Aborted);
        await StateFile.WriteAsync(response.Body, call.ResponseStream.ReadAllAsync(exchange.Aborted), exchange.Aborted);
        return StageOutcome.Answered;
    }

    public async ValueTask<StageOutcome> ImportAsync(EdgeExchange exchange)
    {
        var deadline = (time.GetUtcNow() + LongestImport).UtcDateTime;
        using var call = administration.Import(deadline: deadline, cancellationToken: exchange.Aborted);
        try
        {
            await foreach (var part in StateFile.ReadAsync(exchange.Context.Request.Body, exchange.Aborted))
            {
                await call.RequestStream.WriteAsync(part, exchange.Aborted);
            }

            await call.RequestStream.CompleteAsync();
            await call.ResponseAsync;
        }
        catch (InvalidDataException unreadable)
        {
            return new GatewayFailure(400, unreadable.Message);
        }
        catch (RpcException refused) when (refused.StatusCode == StatusCode.InvalidArgument)
        {
            return new GatewayFailure(400, refused.Status.Detail);
        }

        await writes.SettleAsync(exchange.Aborted);
        exchange.Context.Response.ContentLength = 0;
        return StageOutcome.Answered;
    }
}
