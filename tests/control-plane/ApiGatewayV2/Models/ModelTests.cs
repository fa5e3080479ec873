using Gatehouse.Aws.ApiGatewayV2;

namespace Gatehouse.ControlPlane.Tests;

public sealed class ModelTests
{
    private const string Pet = """{"type":"object","properties":{"id":{"type":"integer"},"name":{"type":"string"}}}""";

    [Fact]
    public async Task A_model_is_JSON_unless_it_says_otherwise()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.WebSocketApiAsync();

        var model = await bench.CallAsync<Model>(new CreateModelRequest { ApiId = api.ApiId, Name = "Pet", Schema = Pet });

        model.ContentType.ShouldBe("application/json");
        (await bench.CallAsync<ModelPage>(new GetModelsRequest { ApiId = api.ApiId })).Items.ShouldHaveSingleItem().ShouldBe(model);
    }

    [Theory]
    [InlineData("Pet", "{")]
    [InlineData("Pet", "[]")]
    [InlineData("My Pet", Pet)]
    public async Task What_no_payload_could_be_held_against_is_refused(string name, string schema)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.WebSocketApiAsync();

        var failure = await bench.FailAsync(new CreateModelRequest { ApiId = api.ApiId, Name = name, Schema = schema });

        failure.Code.ShouldBe("BadRequestException");
    }

    [Fact]
    public async Task A_name_is_given_once()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.WebSocketApiAsync();
        await bench.DoAsync(new CreateModelRequest { ApiId = api.ApiId, Name = "Pet", Schema = Pet });

        var failure = await bench.FailAsync(new CreateModelRequest { ApiId = api.ApiId, Name = "Pet", Schema = Pet });

        failure.HttpStatus.ShouldBe(409);
    }

    [Fact]
    public async Task A_model_refers_to_another_one()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.WebSocketApiAsync();
        await bench.DoAsync(new CreateModelRequest { ApiId = api.ApiId, Name = "Pet", Schema = Pet });
        var schema = $$"""{ "type": "array", "items": { "$ref": "https://apigateway.amazonaws.com/restapis/{{api.ApiId}}/models/Pet" } }""";

        var pets = await bench.CallAsync<Model>(new CreateModelRequest { ApiId = api.ApiId, Name = "Pets", Schema = schema });
        var dangling = await bench.FailAsync(
            new CreateModelRequest { ApiId = api.ApiId, Name = "Cats", Schema = schema.Replace("models/Pet", "models/Cat", StringComparison.Ordinal) });

        pets.Schema.ShouldBe(schema);
        dangling.Code.ShouldBe("BadRequestException");
    }

    [Fact]
    public async Task A_template_is_derived_from_it()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.WebSocketApiAsync();
        var model = await bench.CallAsync<Model>(new CreateModelRequest { ApiId = api.ApiId, Name = "Pet", Schema = Pet });

        var template = await bench.CallAsync<Template>(new GetModelTemplateRequest { ApiId = api.ApiId, ModelId = model.ModelId });

        template.Value.ShouldBe("#set($inputRoot = $input.path('$'))\n{\n  \"id\" : 42,\n  \"name\" : \"foo\"\n}");
    }

    [Fact]
    public async Task One_that_was_deleted_is_not_found()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.WebSocketApiAsync();
        var model = await bench.CallAsync<Model>(new CreateModelRequest { ApiId = api.ApiId, Name = "Pet", Schema = Pet });

        await bench.DoAsync(new DeleteModelRequest { ApiId = api.ApiId, ModelId = model.ModelId });

        (await bench.FailAsync(new GetModelRequest { ApiId = api.ApiId, ModelId = model.ModelId })).Message
            .ShouldBe($"Invalid Model identifier specified {model.ModelId}");
    }
}
