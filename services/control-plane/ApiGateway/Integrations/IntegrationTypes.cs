namespace Gatehouse.ControlPlane.ApiGateway.Integrations;

/// <summary>What an integration goes to.</summary>
internal static class IntegrationTypes
{
    public const string Aws = "AWS";
    public const string LambdaProxy = "AWS_PROXY";
    public const string Http = "HTTP";
    public const string HttpProxy = "HTTP_PROXY";
    public const string Mock = "MOCK";
}
