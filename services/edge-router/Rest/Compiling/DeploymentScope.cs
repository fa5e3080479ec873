using Gatehouse.Aws.ApiGateway;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Rest.Compiling;

/// <summary>What a method is compiled within.</summary>
/// <param name="Snapshot">The API.</param>
/// <param name="Stage">The stage with its settings.</param>
/// <param name="Deployment">What is deployed to it, or to its canary.</param>
/// <param name="Variables">The stage's variables, or its canary's.</param>
internal sealed record DeploymentScope(
    RestApiSnapshot Snapshot, Stage Stage, RestDeploymentContents Deployment, IReadOnlyDictionary<string, string> Variables)
{
    /// <summary>How often the stage's authorizers were to forget their answers.</summary>
    public long AuthorizerCacheFlushes { get; init; }

    /// <summary>What backends are shown: certificate and private key as PEM, empty for nothing.</summary>
    public string ClientCertificate { get; init; } = "";

    public string ApiId => Snapshot.Api.Id;
}
