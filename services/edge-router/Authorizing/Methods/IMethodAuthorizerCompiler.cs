namespace Gatehouse.EdgeRouter.Authorizing.Methods;

/// <summary>Puts up the guards of one authorization type before methods of REST APIs.</summary>
internal interface IMethodAuthorizerCompiler
{
    /// <summary>AWS's name of the type, for example COGNITO_USER_POOLS.</summary>
    string AuthorizationType { get; }

    /// <summary>Null when the definition makes no guard: the method is closed then.</summary>
    IRouteAuthorizer? Compile(MethodAuthorizerDefinition definition);
}
