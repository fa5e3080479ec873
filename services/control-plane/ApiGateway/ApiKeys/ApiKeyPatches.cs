using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGateway.Patching;

namespace Gatehouse.ControlPlane.ApiGateway.ApiKeys;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html#UpdateApiKey-Patch</summary>
internal static class ApiKeyPatches
{
    public static readonly PatchTable<ApiKey> Table = new(
        PatchRefusals.NamingPaths,
        PatchPath.Value(ApiKey.Descriptor, "/description"),
        PatchPath.Value(ApiKey.Descriptor, "/enabled"),
        PatchPath.Value(ApiKey.Descriptor, "/name"),
        PatchPath.Value(ApiKey.Descriptor, "/customerId"),
        PatchPath.Custom<ApiKey>("/stages", PatchOps.Add | PatchOps.Remove, PatchStage));

    private static AwsFailure? PatchStage(ApiKey key, Patch patch)
    {
        key.StageKeys.Remove(patch.Value ?? "");
        if (patch is { Op: PatchOps.Add, Value.Length: > 0 })
        {
            key.StageKeys.Add(patch.Value);
        }

        return null;
    }
}
