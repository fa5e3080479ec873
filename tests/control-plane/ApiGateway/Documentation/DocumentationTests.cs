using Gatehouse.Aws.ApiGateway;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Tests;

public sealed class DocumentationTests
{
    private const string Document = """
        {
          "swagger": "2.0", "info": {"title": "a", "version": "1"}, "paths": {"/pets": {"get": {
            "x-amazon-apigateway-integration": {"type": "mock"}}}},
          "x-amazon-apigateway-documentation": {"documentationParts": [
            {"location": {"type": "API"}, "properties": {"description": "imported"}},
            {"location": {"type": "METHOD", "path": "/pets", "method": "GET"}, "properties": "{\"summary\":\"list\"}"},
            {"location": {"type": "RESOURCE", "method": "GET"}, "properties": {"summary": "wrong"}}
          ]}
        }
        """;

    [Theory]
    [InlineData("METHOD", "/pets", "", "METHOD", "/pets", "*")]
    [InlineData("RESOURCE", "", "", "RESOURCE", "/", "")]
    public async Task A_place_that_is_left_out_is_the_usual_one(string type, string path, string method, string sameType, string samePath, string sameMethod)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.RestApiAsync();
        await bench.DoAsync(Part(api, new DocumentationPartLocation { Type = type, Path = path, Method = method }));

        var failure = await bench.FailAsync(Part(api, new DocumentationPartLocation { Type = sameType, Path = samePath, Method = sameMethod }));

        failure.HttpStatus.ShouldBe(409);
    }

    [Theory]
    [InlineData("API", "", "x")]
    [InlineData("MODEL", "/pets", "x")]
    [InlineData("MODEL", "", "")]
    public async Task Each_type_has_fields_of_its_own(string type, string path, string name)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.RestApiAsync();

        var failure = await bench.FailAsync(Part(api, new DocumentationPartLocation { Type = type, Path = path, Name = name }));

        failure.HttpStatus.ShouldBe(400);
    }

    [Fact]
    public async Task What_is_not_documented_can_be_asked_for()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.ServedRestApiAsync();
        await bench.DoAsync(Part(api, new DocumentationPartLocation { Type = "METHOD", Path = "/", Method = "GET" }));

        var open = await bench.CallAsync<DocumentationParts>(new GetDocumentationPartsRequest { RestApiId = api.Id, LocationStatus = "UNDOCUMENTED" });
        var ofMethods = await bench.CallAsync<DocumentationParts>(new GetDocumentationPartsRequest { RestApiId = api.Id, Type = "METHOD" });

        open.Items.Select(part => part.Location.Type).ShouldBe(["API", "MODEL", "MODEL", "RESOURCE"]);
        ofMethods.Items.ShouldHaveSingleItem().Location.Path.ShouldBe("/");
    }

    [Fact]
    public async Task Parts_are_imported_once_and_what_cannot_be_used_is_told()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.RestApiAsync();
        var import = new ImportDocumentationPartsRequest { RestApiId = api.Id, Body = ByteString.CopyFromUtf8(Document) };

        var first = await bench.CallAsync<DocumentationPartIds>(import);
        var second = await bench.CallAsync<DocumentationPartIds>(import);

        first.Ids.Count.ShouldBe(2);
        first.Warnings.ShouldHaveSingleItem().ShouldContain("type 'RESOURCE', method 'GET'");
        second.Ids.ShouldBe(first.Ids);
        (await PartsAsync(bench, api.Id)).Select(part => part.Properties).ShouldBe(["{\"description\":\"imported\"}", "{\"summary\":\"list\"}"], ignoreOrder: true);
    }

    [Fact]
    public async Task Overwriting_leaves_only_what_is_imported()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.RestApiAsync();
        await bench.DoAsync(Part(api, new DocumentationPartLocation { Type = "RESOURCE", Path = "/old" }));

        await bench.DoAsync(new ImportDocumentationPartsRequest { RestApiId = api.Id, Mode = "overwrite", Body = ByteString.CopyFromUtf8(Document) });

        (await PartsAsync(bench, api.Id)).Select(part => part.Location.Type).ShouldBe(["API", "METHOD"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("documentation", 0)]
    public async Task An_API_is_imported_with_its_documentation_unless_that_is_to_be_ignored(string ignore, int parts)
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var api = await bench.CallAsync<RestApi>(new ImportRestApiRequest { Body = ByteString.CopyFromUtf8(Document), Parameters = { ["ignore"] = ignore } });

        (await PartsAsync(bench, api.Id)).Count.ShouldBe(parts);
    }

    [Fact]
    public async Task A_stage_shows_a_version_that_there_is_and_keeps_it()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.ServedRestApiAsync();
        await bench.DeployAsync(api, "dev");

        await bench.DoAsync(new CreateDocumentationVersionRequest { RestApiId = api.Id, DocumentationVersion = "1", StageName = "dev" });
        var unknown = await bench.FailAsync(new UpdateStageRequest
        {
            RestApiId = api.Id,
            StageName = "dev",
            PatchOperations = { new PatchOperation { Op = "replace", Path = "/documentationVersion", Value = "2" } },
        });
        var used = await bench.FailAsync(new DeleteDocumentationVersionRequest { RestApiId = api.Id, DocumentationVersion = "1" });

        (await bench.GetStageAsync(api)).DocumentationVersion.ShouldBe("1");
        unknown.HttpStatus.ShouldBe(400);
        used.HttpStatus.ShouldBe(400);
    }

    private static CreateDocumentationPartRequest Part(RestApi api, DocumentationPartLocation location) =>
        new() { RestApiId = api.Id, Location = location, Properties = "{}" };

    private static async Task<IReadOnlyList<DocumentationPart>> PartsAsync(ControlPlaneBench bench, string apiId) =>
        (await bench.CallAsync<DocumentationParts>(new GetDocumentationPartsRequest { RestApiId = apiId })).Items;
}
