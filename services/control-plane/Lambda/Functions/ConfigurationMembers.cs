using Gatehouse.Aws.Lambda;

namespace Gatehouse.ControlPlane.Lambda.Functions;

/// <summary>
/// Members that requests and configurations spell differently: what a caller sends as <c>Environment</c> is answered as another
/// message of the same look. Null: not sent.
/// </summary>
/// <param name="Environment">Replaces the present one; without variables there is none.</param>
/// <param name="VpcConfig">Replaces the present one; without subnets there is none.</param>
/// <param name="TracingConfig">Replaces the present one.</param>
/// <param name="SnapStart">Replaces the present one.</param>
/// <param name="DeadLetterConfig">Replaces the present one; without a target there is none.</param>
internal sealed record ConfigurationMembers(
    Aws.Lambda.Environment? Environment,
    VpcConfig? VpcConfig,
    TracingConfig? TracingConfig,
    SnapStart? SnapStart,
    DeadLetterConfig? DeadLetterConfig)
{
    public static ConfigurationMembers Of(CreateFunctionRequest request) =>
        new(request.Environment, request.VpcConfig, request.TracingConfig, request.SnapStart, request.DeadLetterConfig);

    public static ConfigurationMembers Of(UpdateFunctionConfigurationRequest request) =>
        new(request.Environment, request.VpcConfig, request.TracingConfig, request.SnapStart, request.DeadLetterConfig);

    public void WriteTo(FunctionConfiguration configuration)
    {
        if (Environment is not null)
        {
            configuration.Environment = Environment.Variables.Count == 0 ? null : new() { Variables = { Environment.Variables } };
        }

        if (VpcConfig is not null)
        {
            configuration.VpcConfig = VpcConfig.SubnetIds.Count == 0
                ? null
                : new() { SubnetIds = { VpcConfig.SubnetIds }, SecurityGroupIds = { VpcConfig.SecurityGroupIds }, VpcId = "" };
        }

        if (TracingConfig is not null)
        {
            configuration.TracingConfig = new() { Mode = TracingConfig.Mode };
        }

        if (SnapStart is not null)
        {
            configuration.SnapStart = new() { ApplyOn = SnapStart.ApplyOn, OptimizationStatus = "Off" };
        }

        if (DeadLetterConfig is not null)
        {
            configuration.DeadLetterConfig = DeadLetterConfig.TargetArn.Length == 0 ? null : DeadLetterConfig;
        }
    }
}
