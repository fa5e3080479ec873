using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGatewayV2;

namespace Gatehouse.ControlPlane.Tests;

public sealed class ExportApiTests
{
    [Theory]
    [InlineData("JSON")]
    [InlineData("YAML")]
    public async Task What_is_exported_imports_as_the_same_API(string outputType)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var first = await bench.CallAsync<Api>(new ImportApiRequest { Body = Documents.Sam });

        var exported = await ExportAsync(bench, first, outputType);
        var second = await bench.CallAsync<Api>(new ImportApiRequest { Body = exported });

        var once = JsonNode.Parse(await ExportAsync(bench, first, "JSON"))!.AsObject();
        var twice = JsonNode.Parse(await ExportAsync(bench, second, "JSON"))!.AsObject();
        once.Remove("servers");
        twice.Remove("servers");
        twice.ToJsonString().ShouldBe(once.ToJsonString());
    }

    [Fact]
    public async Task A_stage_exports_what_was_deployed()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        await bench.RouteAsync(api, "GET /deployed");
        await bench.StageAsync(api);
        await bench.DoAsync(new CreateDeploymentRequest { ApiId = api.ApiId, StageName = "dev" });
        await bench.RouteAsync(api, "GET /edited");

        var deployed = JsonNode.Parse(await ExportAsync(bench, api, "JSON", "dev"))!;
        var current = JsonNode.Parse(await ExportAsync(bench, api, "JSON"))!;

        deployed["paths"]!.AsObject().Select(path => path.Key).ShouldBe(["/deployed"]);
        deployed["servers"]![0]!["variables"]!["basePath"]!["default"]!.GetValue<string>().ShouldBe("dev");
        current["paths"]!.AsObject().Select(path => path.Key).ShouldBe(["/deployed", "/edited"]);
    }

    [Fact]
    public async Task Without_extensions_it_is_plain_OpenAPI()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.CallAsync<Api>(new ImportApiRequest { Body = Documents.Sam });

        var exported = await bench.CallAsync<ExportApiResponse>(
            new ExportApiRequest { ApiId = api.ApiId, Specification = "OAS30", OutputType = "JSON", IncludeExtensions = false });

        exported.Body.ToStringUtf8().ShouldNotContain("x-amazon-apigateway");
    }

    [Theory]
    [InlineData("OAS20", "JSON", "")]
    [InlineData("OAS30", "XML", "")]
    [InlineData("OAS30", "JSON", "2.0")]
    public async Task There_is_one_specification_and_version_in_two_forms(string specification, string outputType, string version)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();

        var failure = await bench.FailAsync(new ExportApiRequest
        {
            ApiId = api.ApiId,
            Specification = specification,
            OutputType = outputType,
            ExportVersion = version,
        });

        failure.Code.ShouldBe("BadRequestException");
    }

    [Fact]
    public async Task A_stage_that_serves_nothing_has_nothing_to_export()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        await bench.StageAsync(api);
        var request = new ExportApiRequest { ApiId = api.ApiId, Specification = "OAS30", OutputType = "JSON", StageName = "dev" };

        (await bench.FailAsync(request)).HttpStatus.ShouldBe(400);
        request.StageName = "none";
        (await bench.FailAsync(request)).HttpStatus.ShouldBe(404);
    }

    private static async Task<string> ExportAsync(ControlPlaneBench bench, Api api, string outputType, string stage = "")
    {
        var request = new ExportApiRequest { ApiId = api.ApiId, Specification = "OAS30", OutputType = outputType };
        if (stage.Length > 0)
        {
            request.StageName = stage;
        }

        return (await bench.CallAsync<ExportApiResponse>(request)).Body.ToStringUtf8();
    }
}
