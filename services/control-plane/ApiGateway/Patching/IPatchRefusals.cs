using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.Patching;

/// <summary>In which words a kind of resource refuses patches. AWS has several.</summary>
internal interface IPatchRefusals
{
    /// <summary>There is nothing to patch at that path.</summary>
    AwsFailure UnknownPath(PatchOperation operation, IReadOnlyList<PatchPath> paths);

    /// <summary>There is, but not by that operation.</summary>
    AwsFailure UnsupportedOp(PatchOperation operation, PatchPath path, IReadOnlyList<PatchPath> paths);
}
