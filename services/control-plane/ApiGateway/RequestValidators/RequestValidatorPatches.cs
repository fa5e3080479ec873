using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.ApiGateway.Patching;

namespace Gatehouse.ControlPlane.ApiGateway.RequestValidators;

/// <summary>
/// What UpdateRequestValidator may change.
/// https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html#UpdateRequestValidator-Patch
/// </summary>
internal static class RequestValidatorPatches
{
    // In the order in which AWS names them.
    public static readonly PatchTable<RequestValidator> Table = new(
        PatchRefusals.NamingPaths,
        PatchPath.Value(RequestValidator.Descriptor, "/name"),
        PatchPath.Value(RequestValidator.Descriptor, "/validateRequestParameters"),
        PatchPath.Value(RequestValidator.Descriptor, "/validateRequestBody"));
}
