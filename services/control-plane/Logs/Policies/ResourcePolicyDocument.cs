using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Documents;

namespace Gatehouse.ControlPlane.Logs.Policies;

/// <summary>
/// How resource policies are kept. They let AWS's services write to log groups; Gatehouse's own write without being let, so a policy
/// changes nothing here and the log says so.
/// </summary>
internal static class ResourcePolicyDocument
{
    public const int Most = 10;

    public static readonly DocumentKind<ResourcePolicy> Kind = new("logs/resource-policy");

    /// <summary>As moto has it.</summary>
    public static AwsFailure Missing(string name) => LogsFailures.NotFound($"Policy with name [{name}] does not exist");
}
