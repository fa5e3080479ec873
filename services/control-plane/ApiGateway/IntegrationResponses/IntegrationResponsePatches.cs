using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.ApiGateway.Patching;

namespace Gatehouse.ControlPlane.ApiGateway.IntegrationResponses;

/// <summary>
/// What UpdateIntegrationResponse may change.
/// https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html#UpdateIntegrationResponse-Patch
/// </summary>
internal static class IntegrationResponsePatches
{
    public static readonly PatchTable<IntegrationResponse> Table = new(
        PatchRefusals.NamingOps,
        PatchPath.Value(IntegrationResponse.Descriptor, "/selectionPattern"),
        PatchPath.Value(IntegrationResponse.Descriptor, "/contentHandling"),
        PatchPath.Entries(IntegrationResponse.Descriptor, "/responseParameters", PatchFailures.ParameterMissing),
        PatchPath.Entries(IntegrationResponse.Descriptor, "/responseTemplates", PatchFailures.ContentTypeMissing));
}
