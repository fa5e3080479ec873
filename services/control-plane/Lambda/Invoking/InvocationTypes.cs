namespace Gatehouse.ControlPlane.Lambda.Invoking;

/// <summary>How a function is invoked; RequestResponse is the default.</summary>
internal static class InvocationTypes
{
    public const string RequestResponse = "RequestResponse";
    public const string Event = "Event";
    public const string DryRun = "DryRun";
}
