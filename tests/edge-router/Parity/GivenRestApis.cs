using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Tests.Parity;

/// <summary>
/// The REST APIs of a case, deployed to the stage dev. Their members, all optional:
/// <code>
/// methods             as in GET /pets/{id}; every path and method
/// integration         as PutIntegration takes it; a function behind AWS_PROXY
/// method, methodsOwn  members of every method; of single ones, by their names
/// deployment, stage   members of what is deployed (api, authorizers, models…), of the stage
/// canary              methods that the stage's canary has instead, and members of what it serves
/// usage               API keys and the usage plans that they are in
/// apis                ids: several that differ by them only
/// </code>
/// </summary>
internal static class GivenRestApis
{
    public static IEnumerable<DiscoveryEvent> In(JsonObject given, string backend)
    {
        var api = TestRestApis.Of(IntegrationOf(given, backend), MethodsOf(given) ?? ["ANY /", "ANY /{proxy+}"]).Changed(snapshot =>
        {
            var stage = snapshot.Stages[0];
            Define(stage.Deployment, given);
            if (given["stage"] is { } settings) stage.Stage.MergeFrom(GivenJson.Read<Stage>(settings));
            if (given["canary"]?.AsObject() is { } canary) stage.Canary = CanaryOf(canary, IntegrationOf(given, backend));
        });
        var ids = given["apis"]?.AsArray().Select(id => (string)id!) ?? [TestRestApis.Id];
        foreach (var id in ids)
        {
            yield return new DiscoveryEvent
            {
                RestApiChanged = api.Changed(snapshot => snapshot.Api.Id = snapshot.Stages[0].Deployment.Api.Id = id),
            };
        }

        if (given["usage"] is { } usage) yield return new DiscoveryEvent { UsageChanged = UsageOf(usage) };
    }

    private static void Define(RestDeploymentContents deployment, JsonObject given)
    {
        if (given["deployment"] is { } parts) deployment.MergeFrom(GivenJson.Read<RestDeploymentContents>(parts));
        var own = given["methodsOwn"]?.AsObject();
        foreach (var (resource, verb, method) in deployment.Resources.SelectMany(each => each.ResourceMethods.Select(pair => (each, pair.Key, pair.Value))))
        {
            if (given["method"] is { } members) method.MergeFrom(GivenJson.Read<Method>(members));
            if (own?[$"{verb} {resource.Path}"] is { } single) method.MergeFrom(GivenJson.Read<Method>(single));
        }
    }

    private static RestDeploymentContents CanaryOf(JsonObject canary, Integration integration)
    {
        var deployment = TestRestApis.Of(integration, MethodsOf(canary)!).Stages[0].Deployment;
        deployment.DeploymentId = "d2";
        Define(deployment, canary);
        return deployment;
    }

    private static IEnumerable<string>? MethodsOf(JsonObject given) => given["methods"]?.AsArray().Select(method => (string)method!);

    private static Integration IntegrationOf(JsonObject given, string backend) =>
        given["integration"] is { } described ? GivenJson.Read<Integration>(described, backend) : TestRestApis.Proxy();

    private static UsageSnapshot UsageOf(JsonNode usage)
    {
        var snapshot = GivenJson.Read<UsageSnapshot>(usage);
        if (snapshot.AccountId.Length == 0) snapshot.AccountId = "123456789012";
        snapshot.Region = "us-east-1";
        return snapshot;
    }
}
