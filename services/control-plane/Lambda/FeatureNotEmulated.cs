using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.Lambda;

/// <summary>What is not emulated is answered with an error of its own and named in the log; nothing pretends.</summary>
internal static class FeatureNotEmulated
{
    public static AwsFailure Refuse(ILogger log, string operation, string feature)
    {
        log.FeatureNotEmulated(operation, feature);
        return new AwsFailure("NotImplemented", 501, $"{operation} with {feature} is not emulated by Gatehouse");
    }
}
