using Gatehouse.ControlPlane.Lambda.Aliases;
using Gatehouse.ControlPlane.Lambda.AsynchronousInvocation;
using Gatehouse.ControlPlane.Lambda.Code;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ControlPlane.Lambda.Invoking;
using Gatehouse.ControlPlane.Lambda.Layers;
using Gatehouse.ControlPlane.Lambda.Scaling;
using Gatehouse.ControlPlane.Lambda.Urls;
using Gatehouse.ControlPlane.Lambda.Versions;

namespace Gatehouse.ControlPlane.Lambda;

/// <summary>What the operations of Lambda share.</summary>
internal static class LambdaRegistration
{
    public static IServiceCollection AddLambda(this IServiceCollection services) => services
        .AddSingleton<FunctionEditor>()
        .AddSingleton<FunctionAnswers>()
        .AddSingleton<UnsupportedMembers>()
        .AddSingleton<DeploymentPackages>()
        .AddSingleton<CodeSource>()
        .AddSingleton<LayerStore>()
        .AddSingleton<LayerPolicies>()
        .AddSingleton<FunctionLayers>()
        .AddSingleton<VersionPublisher>()
        .AddSingleton<AliasRule>()
        .AddSingleton<AccountConcurrency>()
        .AddSingleton<EventInvokeConfigs>()
        .AddSingleton<FunctionUrls>()
        .AddSingleton<Runner>();
}
