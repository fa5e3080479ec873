using System.Collections.Frozen;
using Gatehouse.Protocol;
using Route = Gatehouse.Aws.ApiGatewayV2.Route;

namespace Gatehouse.EdgeRouter.Authorizing;

/// <summary>Chooses, when a snapshot of an HTTP API is compiled, who may call a route. What makes no guard closes the route.</summary>
internal sealed class RouteAuthorizers(IEnumerable<IAuthorizerCompiler> compilers, ILogger<RouteAuthorizers> log)
{
    private const string Open = "NONE";

    private readonly FrozenDictionary<string, IAuthorizerCompiler> _compilers =
        compilers.ToFrozenDictionary(compiler => compiler.AuthorizationType, StringComparer.Ordinal);

    public IRouteAuthorizer Compile(ApiSnapshot api, StageSnapshot stage, Route route)
    {
        var type = route.HasAuthorizationType ? route.AuthorizationType : Open;
        if (type == Open) return OpenRoute.Instance;
        if (!_compilers.TryGetValue(type, out var compiler)) return new ClosedRoute($"{type} authorization, which is not emulated", log);

        var authorizer = stage.Deployment.Authorizers.FirstOrDefault(each => each.AuthorizerId == route.AuthorizerId);
        return compiler.Compile(new AuthorizerDefinition(api, stage, route, authorizer))
            ?? new ClosedRoute($"{type} authorization by {Described(authorizer, route)}", log);
    }

    private static string Described(Aws.ApiGatewayV2.Authorizer? authorizer, Route route) => authorizer is null
        ? $"authorizer '{route.AuthorizerId}', which is not deployed"
        : $"authorizer '{authorizer.Name}', whose definition is incomplete";
}
