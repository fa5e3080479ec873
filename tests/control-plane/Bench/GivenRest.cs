using Gatehouse.Aws.ApiGateway;

namespace Gatehouse.ControlPlane.Tests.Bench;

/// <summary>What tests of REST APIs start from.</summary>
internal static class GivenRest
{
    public const string FunctionUri =
        "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:000000000000:function:f/invocations";

    public static Task<RestApi> RestApiAsync(this ControlPlaneBench bench, string name = "r") =>
        bench.CallAsync<RestApi>(new CreateRestApiRequest { Name = name });

    public static Task<Resource> ResourceAsync(this ControlPlaneBench bench, RestApi api, string pathPart, Resource? parent = null) =>
        bench.CallAsync<Resource>(new CreateResourceRequest
        {
            RestApiId = api.Id,
            ParentId = parent?.Id ?? api.RootResourceId,
            PathPart = pathPart,
        });

    public static Task<Method> MethodAsync(this ControlPlaneBench bench, RestApi api, string verb = "GET", Resource? resource = null) =>
        bench.CallAsync<Method>(new PutMethodRequest
        {
            RestApiId = api.Id,
            ResourceId = resource?.Id ?? api.RootResourceId,
            HttpMethod = verb,
            AuthorizationType = "NONE",
        });

    public static Task<Integration> MockAsync(this ControlPlaneBench bench, RestApi api, string verb = "GET", Resource? resource = null) =>
        bench.CallAsync<Integration>(new PutIntegrationRequest
        {
            RestApiId = api.Id,
            ResourceId = resource?.Id ?? api.RootResourceId,
            HttpMethod = verb,
            Type = "MOCK",
        });

    /// <summary>An API whose root answers GET.</summary>
    public static async Task<RestApi> ServedRestApiAsync(this ControlPlaneBench bench)
    {
        var api = await bench.RestApiAsync();
        await bench.MethodAsync(api);
        await bench.MockAsync(api);
        return api;
    }

    public static Task<Deployment> DeployAsync(this ControlPlaneBench bench, RestApi api, string stage = "") =>
        bench.CallAsync<Deployment>(new CreateDeploymentRequest { RestApiId = api.Id, StageName = stage });

    public static Task<Stage> GetStageAsync(this ControlPlaneBench bench, RestApi api, string name = "dev") =>
        bench.CallAsync<Stage>(new GetStageRequest { RestApiId = api.Id, StageName = name });
}
