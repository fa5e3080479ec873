namespace Gatehouse.ServiceDefaults.Hosting;

/// <summary>The planes' names: keys of their channels, section names of their options.</summary>
public static class Planes
{
    public const string ControlPlane = "control-plane";
    public const string EdgeRouter = "edge-router";
    public const string LambdaRunner = "lambda-runner";
    public const string ConnectionRegistry = "connection-registry";
}
