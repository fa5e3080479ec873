using System.Collections.Frozen;
using System.Globalization;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Rest.Compiling;

namespace Gatehouse.EdgeRouter.Authorizing.Methods;

/// <summary>Chooses, when a deployment of a REST API is compiled, who may call a method. What makes no guard closes the method.</summary>
internal sealed class MethodAuthorizers(IEnumerable<IMethodAuthorizerCompiler> compilers, ILogger<MethodAuthorizers> log)
{
    private const string Open = "NONE";

    private readonly FrozenDictionary<string, IMethodAuthorizerCompiler> _compilers =
        compilers.ToFrozenDictionary(compiler => compiler.AuthorizationType, StringComparer.Ordinal);

    public IRouteAuthorizer Compile(DeploymentScope scope, Method method)
    {
        var type = method.HasAuthorizationType ? method.AuthorizationType : Open;
        if (type == Open) return OpenRoute.Instance;
        if (!_compilers.TryGetValue(type, out var compiler)) return new ClosedRoute($"{type} authorization, which is not emulated", log);

        var stage = string.Create(CultureInfo.InvariantCulture, $"{scope.ApiId}/{scope.Stage.StageName}/{scope.AuthorizerCacheFlushes}");
        var authorizer = scope.Deployment.Authorizers.FirstOrDefault(each => each.Id == method.AuthorizerId);
        return compiler.Compile(new MethodAuthorizerDefinition(stage, scope.Variables, method, authorizer))
            ?? new ClosedRoute($"{type} authorization by {Described(authorizer, method)}", log);
    }

    private static string Described(Authorizer? authorizer, Method method) => authorizer is null
        ? $"authorizer '{method.AuthorizerId}', which is not deployed"
        : $"authorizer '{authorizer.Name}', whose definition is incomplete";
}
