namespace Gatehouse.ControlPlane.ApiGateway.Methods;

/// <summary>Who may call a method.</summary>
internal static class AuthorizationTypes
{
    public const string None = "NONE";
    public const string Iam = "AWS_IAM";
    public const string Custom = "CUSTOM";
    public const string Cognito = "COGNITO_USER_POOLS";
}
