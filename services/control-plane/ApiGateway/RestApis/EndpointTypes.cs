namespace Gatehouse.ControlPlane.ApiGateway.RestApis;

/// <summary>Where an API is reached at AWS.</summary>
internal static class EndpointTypes
{
    public const string Edge = "EDGE";
    public const string Regional = "REGIONAL";
    public const string Private = "PRIVATE";
}

/// <summary>By which addresses.</summary>
internal static class IpAddressTypes
{
    public const string Ipv4 = "ipv4";
    public const string Dualstack = "dualstack";
}
