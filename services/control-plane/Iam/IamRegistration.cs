using Gatehouse.ControlPlane.Iam.AccessKeys;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ControlPlane.Iam.Policies;
using Gatehouse.ControlPlane.Sts;

namespace Gatehouse.ControlPlane.Iam;

/// <summary>What the operations of IAM and STS share.</summary>
internal static class IamRegistration
{
    public static IServiceCollection AddIam(this IServiceCollection services) => services
        .AddSingleton<IamEntities>()
        .AddSingleton<InlinePolicies>()
        .AddSingleton<AttachedPolicies>()
        .AddSingleton<ManagedPolicies>()
        .AddSingleton<IamCallers>()
        .AddSingleton<KeyMint>()
        .AddSingleton<Sessions>()
        .AddSingleton<RoleSessions>()
        .AddSingleton<Callers>();
}
