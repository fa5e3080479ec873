using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.ApiGateway.Patching;

namespace Gatehouse.ControlPlane.ApiGateway.Models;

/// <summary>What UpdateModel may change. https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html#UpdateModel-Patch</summary>
internal static class ModelPatches
{
    public static readonly PatchTable<Model> Table = new(
        PatchRefusals.NamingPaths,
        PatchPath.Value(Model.Descriptor, "/description"),
        PatchPath.Value(Model.Descriptor, "/schema"));
}
