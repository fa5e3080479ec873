using System.Text.Json;
using Gatehouse.EdgeRouter.Tests.Hosting;

namespace Gatehouse.EdgeRouter.Tests.Routing;

public sealed class UrlTests
{
    private const string File = "urls.json";

    public static TheoryData<string> Cases => new(ParityCases.In(File).Select(each => (string)each["name"]!));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_url_reaches_this_stage_and_route(string name)
    {
        var expected = ParityCases.Named(File, name);
        var stages = expected["stages"]!.AsArray().Select(stage => (string)stage!);
        var routes = expected["routes"]!.AsArray().Select(route => (string)route!);
        var snapshot = TestApis.Http(TestApis.Lambda(), stages, routes);
        if (expected["stageTag"] is { } tag) snapshot.Api.Tags["STAGE"] = (string)tag!;
        await using var edge = await TestEdge.ServingAsync(snapshot);

        var method = new HttpMethod((string?)expected["method"] ?? "GET");
        using var response = await edge.SendAsync(edge.Request(method, (string)expected["path"]!, (string)expected["host"]!));

        ((int)response.StatusCode).ShouldBe((int?)expected["status"] ?? 200);
        if (expected["route"] is null)
        {
            (await response.Content.ReadAsStringAsync()).ShouldBe(method == HttpMethod.Head ? "" : """{"message":"Not Found"}""");
            return;
        }

        using var sent = JsonDocument.Parse(edge.Execution.Event);
        sent.RootElement.GetProperty("requestContext").GetProperty("stage").GetString().ShouldBe((string)expected["stage"]!);
        sent.RootElement.GetProperty("routeKey").GetString().ShouldBe((string)expected["route"]!);
        sent.RootElement.GetProperty("rawPath").GetString().ShouldBe((string)expected["rawPath"]!);
    }
}
