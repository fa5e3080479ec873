using System.Text.Json;

namespace Gatehouse.Journeys.Tests.Clients;

/// <summary>An API as CreateApi told of it.</summary>
internal sealed record GatewayApi(string Id, string Endpoint)
{
    public static GatewayApi Of(JsonElement created) =>
        new(created.GetProperty("apiId").GetString()!, created.GetProperty("apiEndpoint").GetString()!);

    /// <summary>The name under which AWS would serve it, resolved to nothing here: what a client sends as <c>Host</c>.</summary>
    public string HostAt(string suffix) => $"{Id}.execute-api.{suffix}";
}
