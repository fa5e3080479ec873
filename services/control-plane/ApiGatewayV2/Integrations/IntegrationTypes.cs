namespace Gatehouse.ControlPlane.ApiGatewayV2.Integrations;

/// <summary>What an integration goes to.</summary>
internal static class IntegrationTypes
{
    /// <summary>AWS_PROXY without a subtype: a Lambda function.</summary>
    public const string LambdaProxy = "AWS_PROXY";
    public const string HttpProxy = "HTTP_PROXY";
    public const string Aws = "AWS";
    public const string Http = "HTTP";
    public const string Mock = "MOCK";
}
