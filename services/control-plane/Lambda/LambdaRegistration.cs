using Gatehouse.ControlPlane.Lambda.Code;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ControlPlane.Lambda.Invoking;

namespace Gatehouse.ControlPlane.Lambda;

/// <summary>What the operations of Lambda share.</summary>
internal static class LambdaRegistration
{
    public static IServiceCollection AddLambda(this IServiceCollection services) => services
        .AddSingleton<FunctionEditor>()
        .AddSingleton<FunctionAnswers>()
        .AddSingleton<UnsupportedMembers>()
        .AddSingleton<DeploymentPackages>()
        .AddSingleton<Runner>();
}
