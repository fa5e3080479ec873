using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Validation;

namespace Gatehouse.ControlPlane.Lambda.Functions.Rules;

/// <summary>What a Zip function's configuration must satisfy beyond AWS's model, and what it is when nobody said so.</summary>
internal static class ConfigurationRule
{
    private const int LongestTimeout = 900;

    public static void Complete(FunctionConfiguration configuration, string region)
    {
        configuration.Description = configuration.Description;
        configuration.Timeout = configuration.HasTimeout ? configuration.Timeout : 3;
        configuration.MemorySize = configuration.HasMemorySize ? configuration.MemorySize : 128;
        configuration.PackageType = "Zip";
        configuration.Version = FunctionName.Latest;
        configuration.EphemeralStorage ??= new EphemeralStorage { Size = 512 };
        configuration.TracingConfig ??= new TracingConfigResponse { Mode = "PassThrough" };
        configuration.SnapStart ??= new SnapStartResponse { ApplyOn = "None", OptimizationStatus = "Off" };
        configuration.RuntimeVersionConfig = RuntimeVersion.Of(configuration.Runtime, region);
        LoggingDefaults.Complete(configuration);
        if (configuration.Architectures.Count == 0)
        {
            configuration.Architectures.Add("x86_64");
        }
    }

    public static AwsFailure? Check(FunctionConfiguration configuration)
    {
        if (configuration.Timeout > LongestTimeout)
        {
            return LambdaFailures.Malformed(
                [new Violation("timeout", $"{configuration.Timeout}", $"Member must have value less than or equal to {LongestTimeout}")]);
        }

        if (configuration.Runtime.Length == 0 || configuration.Handler.Length == 0)
        {
            return FunctionFailures.RuntimeAndHandlerMissing;
        }

        return RuntimeRule.Check(configuration.Runtime)
            ?? (configuration.Environment is { } environment ? EnvironmentRule.Check(environment.Variables) : null);
    }
}
