using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.ApiGateway.Patching;

namespace Gatehouse.ControlPlane.ApiGateway.GatewayResponses;

/// <summary>
/// What UpdateGatewayResponse may change.
/// https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html#UpdateGatewayResponse-Patch
/// </summary>
internal static class GatewayResponsePatches
{
    private const PatchOps Any = PatchOps.Add | PatchOps.Remove | PatchOps.Replace;

    public static readonly PatchTable<GatewayResponse> Table = new(
        PatchRefusals.NamingNothing,
        PatchPath.Value(GatewayResponse.Descriptor, "/statusCode"),
        PatchPath.Entries(
            GatewayResponse.Descriptor,
            "/responseParameters",
            PatchFailures.ParameterMissing,
            Any,
            PatchFailures.EmptyEntry("responseParameters")),
        PatchPath.Entries(
            GatewayResponse.Descriptor,
            "/responseTemplates",
            PatchFailures.ContentTypeMissing,
            Any,
            PatchFailures.EmptyEntry("responseTemplates")));
}
