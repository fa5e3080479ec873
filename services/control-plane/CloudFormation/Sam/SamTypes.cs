namespace Gatehouse.ControlPlane.CloudFormation.Sam;

/// <summary>The resource types that SAM adds to CloudFormation.</summary>
internal static class SamTypes
{
    public const string Prefix = "AWS::Serverless::";
    public const string Function = Prefix + "Function";
    public const string HttpApi = Prefix + "HttpApi";
    public const string Api = Prefix + "Api";
    public const string WebSocketApi = Prefix + "WebSocketApi";
    public const string LayerVersion = Prefix + "LayerVersion";
}
