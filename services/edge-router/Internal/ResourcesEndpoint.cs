using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gatehouse.Protocol;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.Internal;

/// <summary>What there is, in LocalStack's shape: a line of JSON for each type that has resources.</summary>
internal sealed class ResourcesEndpoint(Administration.AdministrationClient administration)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async ValueTask<StageOutcome> ListAsync(EdgeExchange exchange)
    {
        using var call = administration.ListResources(Asked(exchange.Context.Request.Query), cancellationToken: exchange.Aborted);
        var response = exchange.Context.Response;
        response.ContentType = "application/x-ndjson";
        var type = "";
        await foreach (var resource in call.ResponseStream.ReadAllAsync(exchange.Aborted))
        {
            var before = resource.Type == type ? ", " : $"{EndOf(type)}{{\"{resource.Type}\": [";
            type = resource.Type;
            var shown = new Resource(resource.Region, resource.AccountId, resource.Type, resource.Id);
            await response.WriteAsync(before + JsonSerializer.Serialize(shown, Json), exchange.Aborted);
        }

        await response.WriteAsync(EndOf(type), exchange.Aborted);
        return StageOutcome.Answered;
    }

    // As LocalStack has it, one without the other chooses nothing.
    private static ResourcesRequest Asked(IQueryCollection query) => query["account"] is [{ Length: > 0 } account] && query["region"] is [{ Length: > 0 } region]
        ? new ResourcesRequest { AccountId = account, Region = region }
        : new ResourcesRequest();

    private static string EndOf(string type) => type.Length == 0 ? "" : "]}\n";

    /// <summary>One resource.</summary>
    internal sealed record Resource(
        [property: JsonPropertyName("region_name")] string Region,
        [property: JsonPropertyName("account_id")] string Account,
        [property: JsonPropertyName("resource_type")] string Type,
        [property: JsonPropertyName("id")] string Id);
}
