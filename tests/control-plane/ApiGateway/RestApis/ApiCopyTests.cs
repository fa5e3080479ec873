using Gatehouse.Aws.ApiGateway;

namespace Gatehouse.ControlPlane.Tests.ApiGateway;

public sealed class ApiCopyTests
{
    [Fact]
    public async Task A_clone_has_all_that_the_other_API_is_made_of()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.ServedRestApiAsync();
        var pets = await bench.ResourceAsync(api, "pets");
        await bench.ResourceAsync(api, "{id}", pets);
        await bench.DoAsync(new CreateRequestValidatorRequest { RestApiId = api.Id, Name = "v" });

        var clone = await bench.CallAsync<RestApi>(new CreateRestApiRequest { Name = "c", CloneFrom = api.Id });

        var resources = await bench.CallAsync<ResourcePage>(new GetResourcesRequest { RestApiId = clone.Id, Embed = { "methods" } });
        resources.Items.Select(resource => resource.Path).ShouldBe(["/", "/pets", "/pets/{id}"], ignoreOrder: true);
        var root = resources.Items.Single(resource => resource.Path == "/");
        root.Id.ShouldBe(clone.RootResourceId);
        root.ResourceMethods["GET"].MethodIntegration.Type.ShouldBe("MOCK");
        resources.Items.Single(resource => resource.Path == "/pets").ParentId.ShouldBe(clone.RootResourceId);
        (await bench.CallAsync<RequestValidatorPage>(new GetRequestValidatorsRequest { RestApiId = clone.Id })).Items.Count.ShouldBe(1);
        (await bench.CallAsync<RestModelPage>(new GetModelsRequest { RestApiId = clone.Id })).Items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_is_cloned_from_an_API_that_is_not_there()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        (await bench.FailAsync(new CreateRestApiRequest { Name = "c", CloneFrom = "fake" })).HttpStatus.ShouldBe(404);

        (await bench.CallAsync<RestApiPage>(new GetRestApisRequest())).Items.ShouldBeEmpty();
    }
}
