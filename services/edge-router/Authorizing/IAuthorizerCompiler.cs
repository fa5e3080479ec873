namespace Gatehouse.EdgeRouter.Authorizing;

/// <summary>Puts up the guards of one authorization type before routes of HTTP APIs.</summary>
internal interface IAuthorizerCompiler
{
    /// <summary>AWS's name of the type, for example JWT.</summary>
    string AuthorizationType { get; }

    /// <summary>Null when the definition makes no guard: the route is closed then.</summary>
    IRouteAuthorizer? Compile(AuthorizerDefinition definition);
}
