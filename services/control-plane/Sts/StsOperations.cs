using Gatehouse.Aws.Sts;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Sts;

/// <summary>The operations of STS that are emulated: the one by which tools find their account out.</summary>
internal static class StsOperations
{
    public static OperationCatalog Create() => new OperationCatalog("gatehouse.aws.sts.Sts")
        .Add<GetCallerIdentity, Empty, GetCallerIdentityResponse>();
}
