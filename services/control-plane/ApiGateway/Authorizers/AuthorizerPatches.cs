using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.ApiGateway.Patching;

namespace Gatehouse.ControlPlane.ApiGateway.Authorizers;

/// <summary>
/// What UpdateAuthorizer may change.
/// https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html#UpdateAuthorizer-Patch
/// </summary>
internal static class AuthorizerPatches
{
    public static readonly PatchTable<Authorizer> Table = new(
        PatchRefusals.NamingPaths,
        PatchPath.Value(Authorizer.Descriptor, "/name"),
        PatchPath.Value(Authorizer.Descriptor, "/type"),
        PatchPath.Value(Authorizer.Descriptor, "/authType"),
        PatchPath.Value(Authorizer.Descriptor, "/authorizerUri"),
        PatchPath.Value(Authorizer.Descriptor, "/authorizerCredentials"),
        PatchPath.Value(Authorizer.Descriptor, "/authorizerResultTtlInSeconds", invalid: AuthorizerFailures.TtlOutOfBounds),
        PatchPath.Value(Authorizer.Descriptor, "/identitySource", PatchOps.Add | PatchOps.Replace | PatchOps.Remove),
        PatchPath.Value(Authorizer.Descriptor, "/identityValidationExpression"),
        PatchPath.ItemValues(Authorizer.Descriptor, "/providerARNs"));
}
