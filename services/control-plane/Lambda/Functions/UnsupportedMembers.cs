using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.Lambda.Functions;

/// <summary>
/// What of a function is not emulated. A function could not run as it is meant without its image or its file systems: those are
/// refused. The others change how AWS runs it, not what it does: they are kept, and named in the log.
/// </summary>
internal sealed class UnsupportedMembers(ILogger<UnsupportedMembers> log)
{
    public AwsFailure? Refuse(CreateFunctionRequest request)
    {
        var feature = request switch
        {
            { PackageType: "Image" } => "PackageType Image",
            { Code.HasImageUri: true } => "Code.ImageUri",
            { FileSystemConfigs.Count: > 0 } => "FileSystemConfigs",
            { ImageConfig: not null } => "ImageConfig",
            { HasCodeSigningConfigArn: true } => "CodeSigningConfigArn",
            _ => null,
        };
        return feature is null ? null : FeatureNotEmulated.Refuse(log, "CreateFunction", feature);
    }

    public AwsFailure? Refuse(UpdateFunctionCodeRequest request)
    {
        var feature = request switch
        {
            { HasImageUri: true } => "ImageUri",
            _ => null,
        };
        return feature is null ? null : FeatureNotEmulated.Refuse(log, "UpdateFunctionCode", feature);
    }

    public AwsFailure? Refuse(UpdateFunctionConfigurationRequest request)
    {
        var feature = request switch
        {
            { FileSystemConfigs.Count: > 0 } => "FileSystemConfigs",
            { ImageConfig: not null } => "ImageConfig",
            _ => null,
        };
        return feature is null ? null : FeatureNotEmulated.Refuse(log, "UpdateFunctionConfiguration", feature);
    }

    public void Warn(FunctionConfiguration configuration)
    {
        WarnIf(configuration.VpcConfig is not null, configuration, "VpcConfig");
        WarnIf(configuration.DeadLetterConfig is not null, configuration, "DeadLetterConfig");
        WarnIf(configuration.HasKmsKeyArn, configuration, "KMSKeyArn");
        WarnIf(configuration.TracingConfig is { Mode: "Active" }, configuration, "TracingConfig");
        WarnIf(configuration.SnapStart is { ApplyOn: "PublishedVersions" }, configuration, "SnapStart");
        WarnIf(configuration.LoggingConfig is { LogFormat: "JSON" }, configuration, "LoggingConfig.LogFormat");
    }

    private void WarnIf(bool isSet, FunctionConfiguration configuration, string member)
    {
        if (isSet)
        {
            log.FunctionMemberNotActedOn(configuration.FunctionArn, member);
        }
    }
}
