namespace Gatehouse.ControlPlane.S3.Configuration;

/// <summary>What a bucket does with what is overwritten; empty: it never had versioning.</summary>
internal static class VersioningStates
{
    public const string Enabled = "Enabled";
    public const string Suspended = "Suspended";
}
