using Gatehouse.Aws.ApiGateway;

namespace Gatehouse.ControlPlane.Tests.ApiGateway;

public sealed class ResourceTests
{
    [Fact]
    public async Task A_path_is_made_of_the_parents_paths()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.RestApiAsync();

        var pets = await bench.ResourceAsync(api, "pets");
        var pet = await bench.ResourceAsync(api, "{petId}", pets);

        pets.Path.ShouldBe("/pets");
        pet.Path.ShouldBe("/pets/{petId}");
        pet.ParentId.ShouldBe(pets.Id);
    }

    [Fact]
    public async Task A_resource_goes_with_everything_below_it()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.RestApiAsync();
        var one = await bench.ResourceAsync(api, "1");
        var two = await bench.ResourceAsync(api, "2", one);
        await bench.ResourceAsync(api, "3", two);
        await bench.ResourceAsync(api, "other");

        await bench.DoAsync(new DeleteResourceRequest { RestApiId = api.Id, ResourceId = one.Id });

        var page = await bench.CallAsync<ResourcePage>(new GetResourcesRequest { RestApiId = api.Id });
        page.Items.Select(resource => resource.Path).ShouldBe(["/", "/other"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("{}")]
    [InlineData("{a")]
    [InlineData("a/b")]
    [InlineData("{a++}")]
    [InlineData("")]
    public async Task A_path_part_that_is_none_is_refused(string pathPart)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.RestApiAsync();

        var failure = await bench.FailAsync(new CreateResourceRequest
        {
            RestApiId = api.Id,
            ParentId = api.RootResourceId,
            PathPart = pathPart,
        });

        failure.HttpStatus.ShouldBe(400);
        failure.Message.ShouldStartWith("Resource's path part only allow");
    }

    [Fact]
    public async Task Methods_are_shown_by_their_verbs_or_whole_if_asked_for()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.ServedRestApiAsync();

        var brief = await bench.CallAsync<Resource>(new GetResourceRequest { RestApiId = api.Id, ResourceId = api.RootResourceId });
        var page = await bench.CallAsync<ResourcePage>(new GetResourcesRequest { RestApiId = api.Id, Embed = { "methods" } });

        brief.ResourceMethods["GET"].ShouldBe(new Method());
        page.Items.ShouldHaveSingleItem().ResourceMethods["GET"].MethodIntegration.Type.ShouldBe("MOCK");
    }
}
