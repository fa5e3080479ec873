using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Rest.Compiling;
using Gatehouse.GatewayModel.Routes;
using Gatehouse.Protocol;
using RestApi = Gatehouse.EdgeRouter.Rest.Compiling.RestApi;

namespace Gatehouse.EdgeRouter.Rest.Trying;

/// <summary>A REST API as it is edited now, ready to be tried out.</summary>
/// <param name="snapshot">With one stage.</param>
/// <param name="compiled">The same, compiled.</param>
internal sealed class DraftApi(RestApiSnapshot snapshot, RestApi compiled)
{
    private const string Any = "ANY";

    public RestApi Compiled => compiled;

    public RestStage Stage { get; } = compiled.TryGetStage(snapshot.Stages[0].Stage.StageName, out var release)
        ? release.Main
        : throw new InvalidOperationException("A draft has a stage.");

    public DeploymentScope Scope { get; } =
        new(snapshot, snapshot.Stages[0].Stage, snapshot.Stages[0].Deployment, snapshot.Stages[0].Stage.Variables)
        {
            ClientCertificate = snapshot.Stages[0].ClientCertificate,
        };

    public Resource? FindResource(string id) => Scope.Deployment.Resources.FirstOrDefault(resource => resource.Id == id);

    public Authorizer? FindAuthorizer(string id) => Scope.Deployment.Authorizers.FirstOrDefault(authorizer => authorizer.Id == id);

    /// <summary>The resource's method of that verb, or its one for any.</summary>
    public static Method? FindMethod(Resource resource, string verb) =>
        resource.ResourceMethods.TryGetValue(verb, out var method) || resource.ResourceMethods.TryGetValue(Any, out method) ? method : null;

    public static RestResource Compile(Resource resource) =>
        new(resource.Id, PathTemplate.TryParse(resource.Path, out var path) ? path : throw new InvalidOperationException($"{resource.Path} is no path."));
}
