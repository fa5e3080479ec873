using Gatehouse.EdgeRouter.Authorizing;
using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Rest.Validating;
using Gatehouse.EdgeRouter.Routing;
using Gatehouse.GatewayModel.Routes;

namespace Gatehouse.EdgeRouter.Rest.Compiling;

/// <summary>A method of a resource with everything that was decided about it when its deployment was compiled.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Verb">GET, POST… or ANY.</param>
/// <param name="Authorizer">Who may call it.</param>
/// <param name="Integration">What answers it.</param>
internal sealed record RestMethod(RestResource Resource, string Verb, IRouteAuthorizer Authorizer, IRouteIntegration Integration)
    : ApiRoute(Authorizer, Integration)
{
    public override string Name { get; } = $"{Verb} {Resource.Path}";

    public bool RequiresApiKey { get; init; }

    /// <summary>What its validator looks at, in order.</summary>
    public IReadOnlyList<IRequestCheck> Checks { get; init; } = [];

    /// <summary>What the user calls it; null for most.</summary>
    public string? OperationName { get; init; }
}

/// <summary>A resource of a REST API.</summary>
internal sealed record RestResource(string Id, PathTemplate Path);
