using Gatehouse.Aws.ApiGateway;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Tests.Hosting;

/// <summary>Snapshots of REST APIs as a control-plane would send them.</summary>
internal static class TestRestApis
{
    public const string Id = TestApis.Id;

    public const string Stage = "dev";

    public const string FunctionUri =
        "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:orders/invocations";

    public static Integration Proxy() => new() { Type = "AWS_PROXY", HttpMethod = "POST", Uri = FunctionUri };

    /// <summary>An API whose methods, as in <c>GET /pets/{id}</c>, all have the same integration, deployed to one stage.</summary>
    public static RestApiSnapshot Of(Integration integration, params IEnumerable<string> methods)
    {
        var api = new RestApi { Id = Id, Name = "test" };
        var deployment = new RestDeploymentContents { DeploymentId = "d1", Api = api };
        foreach (var method in methods)
        {
            var (verb, path) = (method.Split(' ')[0], method.Split(' ')[1]);
            var resource = deployment.Resources.FirstOrDefault(each => each.Path == path);
            if (resource is null) deployment.Resources.Add(resource = new Resource { Id = $"res{deployment.Resources.Count + 1}", Path = path });
            resource.ResourceMethods[verb] = new Method { HttpMethod = verb, AuthorizationType = "NONE", MethodIntegration = integration.Clone() };
        }

        return new RestApiSnapshot
        {
            AccountId = "123456789012",
            Region = "us-east-1",
            Api = api,
            Stages = { new RestStageSnapshot { Stage = new Stage { StageName = Stage, DeploymentId = "d1" }, Deployment = deployment } },
        };
    }

    public static RestApiSnapshot Changed(this RestApiSnapshot snapshot, Action<RestApiSnapshot> change)
    {
        var copy = snapshot.Clone();
        change(copy);
        return copy;
    }

    /// <summary>Changes what is deployed.</summary>
    public static RestApiSnapshot Deployed(this RestApiSnapshot snapshot, Action<RestDeploymentContents> change) =>
        snapshot.Changed(copy => change(copy.Stages[0].Deployment));

    /// <summary>Changes every method that is deployed.</summary>
    public static RestApiSnapshot EachMethod(this RestApiSnapshot snapshot, Action<Method> change) => snapshot.Deployed(deployment =>
    {
        foreach (var method in deployment.Resources.SelectMany(resource => resource.ResourceMethods.Values)) change(method);
    });
}
