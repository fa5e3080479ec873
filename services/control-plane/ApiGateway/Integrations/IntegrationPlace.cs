using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.Integrations;

/// <summary>Where an integration has its place: each method has one, or none yet.</summary>
internal static class IntegrationPlace
{
    public static Outcome<Integration> FindIntegration(this Method method) =>
        method.MethodIntegration is { } integration ? integration : IntegrationFailures.Missing;
}
