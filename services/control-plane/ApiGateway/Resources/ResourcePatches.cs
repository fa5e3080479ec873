using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGateway.Patching;

namespace Gatehouse.ControlPlane.ApiGateway.Resources;

/// <summary>What UpdateResource may change. https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html#UpdateResource-Patch</summary>
internal static class ResourcePatches
{
    public static readonly PatchTable<Resource> Table = new(
        PatchRefusals.NamingPaths,
        PatchPath.Custom<Resource>("/parentId", PatchOps.Replace, SetParent),
        PatchPath.Custom<Resource>("/pathPart", PatchOps.Replace, SetPathPart));

    private static AwsFailure? SetParent(Resource resource, Patch patch)
    {
        if (!resource.HasParentId)
        {
            return ResourceFailures.RootParent;
        }

        resource.ParentId = patch.Value ?? "";
        return null;
    }

    private static AwsFailure? SetPathPart(Resource resource, Patch patch)
    {
        if (!resource.HasParentId)
        {
            return ResourceFailures.RootPathPart;
        }

        resource.PathPart = patch.Value ?? "";
        return null;
    }
}
