using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.ApiGateway.Patching;

namespace Gatehouse.ControlPlane.ApiGateway.Integrations;

/// <summary>
/// What UpdateIntegration may change.
/// https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html#UpdateIntegration-Patch
/// </summary>
internal static class IntegrationPatches
{
    public static readonly PatchTable<Integration> Table = new(
        PatchRefusals.NamingOps,
        PatchPath.Value(Integration.Descriptor, "/uri"),
        PatchPath.Value(Integration.Descriptor, "/httpMethod"),
        PatchPath.Value(Integration.Descriptor, "/credentials"),
        PatchPath.Value(Integration.Descriptor, "/connectionType"),
        PatchPath.Value(Integration.Descriptor, "/connectionId"),
        PatchPath.Value(Integration.Descriptor, "/integrationTarget"),
        PatchPath.Value(Integration.Descriptor, "/passthroughBehavior"),
        PatchPath.Value(Integration.Descriptor, "/contentHandling"),
        PatchPath.Value(Integration.Descriptor, "/timeoutInMillis"),
        PatchPath.Value(Integration.Descriptor, "/cacheNamespace"),
        PatchPath.Items(Integration.Descriptor, "/cacheKeyParameters"),
        PatchPath.Entries(Integration.Descriptor, "/requestParameters", PatchFailures.ParameterMissing),
        PatchPath.Entries(Integration.Descriptor, "/requestTemplates", PatchFailures.ContentTypeMissing),
        PatchPath.Value(Integration.Descriptor, "/tlsConfig/insecureSkipVerification", PatchOps.Add | PatchOps.Replace),
        PatchPath.Whole(Integration.Descriptor, "/tlsConfig"));
}
