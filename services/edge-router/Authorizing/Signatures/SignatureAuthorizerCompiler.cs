namespace Gatehouse.EdgeRouter.Authorizing.Signatures;

/// <summary>Routes of the authorization type AWS_IAM: they need no authorizer of their own.</summary>
internal sealed class SignatureAuthorizerCompiler(SignatureAuthorizer signatures) : IAuthorizerCompiler
{
    public string AuthorizationType => "AWS_IAM";

    public IRouteAuthorizer Compile(AuthorizerDefinition definition) => signatures;
}
