using Gatehouse.Aws.ApiGateway;

namespace Gatehouse.ControlPlane.Tests.ApiGateway;

public sealed class ModelTests
{
    [Fact]
    public async Task A_sample_template_writes_what_the_model_describes()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.RestApiAsync();
        await ModelAsync(bench, api, "Pet", """
            { "type": "object", "properties": { "id": { "type": "integer" }, "tags": { "type": "array", "items": { "type": "string" } } } }
            """);

        var template = await bench.CallAsync<Template>(new GetModelTemplateRequest { RestApiId = api.Id, ModelName = "Pet" });

        template.Value.ShouldBe("""
            #set($inputRoot = $input.path('$'))
            {
              "id" : 42,
              "tags" : [
            ##TODO: Update this foreach loop to reference array from input json
            #foreach($elem in $inputRoot.tags)
                "foo"#if($foreach.hasNext),#end
            #end
              ]
            }
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_flat_model_has_the_models_that_it_refers_to_in_it()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.RestApiAsync();
        await ModelAsync(bench, api, "Owner", """{ "type": "object" }""");
        await ModelAsync(bench, api, "Pet", $$"""
            { "properties": { "owner": { "$ref": "https://apigateway.amazonaws.com/restapis/{{api.Id}}/models/Owner" } } }
            """);

        var model = await bench.CallAsync<Model>(new GetModelRequest { RestApiId = api.Id, ModelName = "Pet", Flatten = true });

        model.Schema.ShouldBe("""{"properties":{"owner":{"$ref":"#/definitions/Owner"}},"definitions":{"Owner":{"type":"object"}}}""");
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    public async Task A_schema_that_is_none_is_refused(string schema)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.RestApiAsync();

        var failure = await bench.FailAsync(
            new CreateModelRequest { RestApiId = api.Id, Name = "M", ContentType = "application/json", Schema = schema });

        failure.HttpStatus.ShouldBe(400);
    }

    private static Task ModelAsync(ControlPlaneBench bench, RestApi api, string name, string schema) =>
        bench.DoAsync(new CreateModelRequest { RestApiId = api.Id, Name = name, ContentType = "application/json", Schema = schema });
}
