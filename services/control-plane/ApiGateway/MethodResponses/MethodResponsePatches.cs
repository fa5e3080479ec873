using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.ApiGateway.Patching;

namespace Gatehouse.ControlPlane.ApiGateway.MethodResponses;

/// <summary>
/// What UpdateMethodResponse may change.
/// https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html#UpdateMethodResponse-Patch
/// </summary>
internal static class MethodResponsePatches
{
    public static readonly PatchTable<MethodResponse> Table = new(
        PatchRefusals.NamingOps,
        PatchPath.Entries(MethodResponse.Descriptor, "/responseParameters", PatchFailures.ParameterMissing),
        PatchPath.Entries(MethodResponse.Descriptor, "/responseModels", PatchFailures.ContentTypeMissing));
}
