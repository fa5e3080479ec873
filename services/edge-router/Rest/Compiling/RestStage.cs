using Gatehouse.EdgeRouter.Authorizing.Policies;
using Gatehouse.EdgeRouter.Rest.Keys;
using Gatehouse.EdgeRouter.Rest.Responding;
using Gatehouse.EdgeRouter.Routing;
using Gatehouse.GatewayModel.Resources;

namespace Gatehouse.EdgeRouter.Rest.Compiling;

/// <summary>A stage of a REST API, or its canary, with what is deployed to it.</summary>
internal sealed class RestStage : ApiStage
{
    public required string DeploymentId { get; init; }

    public required ResourceTree<RestMethod> Methods { get; init; }

    /// <summary>Which bodies are bytes and not text.</summary>
    public required BinaryMediaTypes BinaryTypes { get; init; }

    /// <summary>Who may call the API at all; null for APIs without a policy.</summary>
    public required ResourcePolicy? Policy { get; init; }

    /// <summary>Where callers have their API key.</summary>
    public required ApiKeySource ApiKeySource { get; init; }

    /// <summary>How the API words its failures.</summary>
    public required GatewayResponses GatewayResponses { get; init; }

    /// <summary>Whether the API may be reached only by its custom domains.</summary>
    public required bool DisableExecuteApiEndpoint { get; init; }

    /// <summary>From how many bytes on bodies are compressed for who wants it; null for never.</summary>
    public int? MinimumCompressionSize { get; init; }

    /// <summary>Whether this is a stage's canary; null for stages without one, whose events do not say.</summary>
    public bool? IsCanary { get; init; }
}
