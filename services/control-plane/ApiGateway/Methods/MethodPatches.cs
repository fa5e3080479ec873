using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.ApiGateway.Patching;

namespace Gatehouse.ControlPlane.ApiGateway.Methods;

/// <summary>What UpdateMethod may change. https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html#UpdateMethod-Patch</summary>
internal static class MethodPatches
{
    public static readonly PatchTable<Method> Table = new(
        PatchRefusals.NamingOps,
        PatchPath.Value(Method.Descriptor, "/authorizationType"),
        PatchPath.Value(Method.Descriptor, "/authorizerId"),
        PatchPath.Value(Method.Descriptor, "/apiKeyRequired"),
        PatchPath.Value(Method.Descriptor, "/operationName"),
        PatchPath.Value(Method.Descriptor, "/requestValidatorId"),
        PatchPath.ItemValues(Method.Descriptor, "/authorizationScopes"),
        PatchPath.Entries(Method.Descriptor, "/requestParameters", PatchFailures.ParameterMissing),
        PatchPath.Entries(Method.Descriptor, "/requestModels", PatchFailures.ContentTypeMissing));
}
