using Gatehouse.EdgeRouter.Authorizing.Signatures;

namespace Gatehouse.EdgeRouter.Authorizing.Methods;

/// <summary>Methods of the authorization type AWS_IAM.</summary>
internal sealed class MethodSignatureCompiler(SignatureAuthorizer signatures) : IMethodAuthorizerCompiler
{
    public string AuthorizationType => "AWS_IAM";

    public IRouteAuthorizer Compile(MethodAuthorizerDefinition definition) => signatures;
}
