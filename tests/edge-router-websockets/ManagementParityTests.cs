using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

/// <summary>Every case of connections-api.json.</summary>
public sealed class ManagementParityTests
{
    private const string ApiHost = Apis.Id + ".execute-api.localhost.localstack.cloud:4566";

    public static TheoryData<string> Cases => ParityCases.NamesIn("connections-api.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_connections_API_answers_as_on_AWS(string name)
    {
        var @case = ParityCases.Find("connections-api.json", name);
        await using var edge = await RunningEdge.StartAsync(Apis.With("$connect", "$disconnect"));
        using var client = await edge.ConnectAsync();
        var open = (string)(await edge.Functions.EventOf("$connect"))["requestContext"]!["connectionId"]!;
        var path = ((string?)@case["form"] ?? "/dev/@connections/{id}").Replace("{id}", await IdAsync(edge, (string)@case["id"]!, open), StringComparison.Ordinal);
        var content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(new string('x', (int?)@case["bytes"] ?? 5)));

        using var answer = await edge.SendAsync(
            HttpMethod.Parse((string)@case["method"]!), path, (string)@case["method"]! is "POST" or "PUT" ? content : null, ApiHost);

        ((int)answer.StatusCode).ShouldBe((int)@case["status"]!);
        (answer.Headers.TryGetValues("x-amzn-ErrorType", out var types) ? types.Single() : null).ShouldBe((string?)@case["type"]);
        (await answer.Content.ReadAsStringAsync()).ShouldBe((string?)@case["body"] ?? "");
    }

    private static async Task<string> IdAsync(RunningEdge edge, string id, string open)
    {
        switch (id)
        {
            case "open": return open;
            case "encoded": return Uri.EscapeDataString(open);
            case "closed":
                using (var deleted = await edge.SendAsync(HttpMethod.Delete, $"/dev/@connections/{open}", host: ApiHost)) return open;
            default: return id;
        }
    }
}
