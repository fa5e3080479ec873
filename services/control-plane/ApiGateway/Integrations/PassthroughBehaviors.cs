namespace Gatehouse.ControlPlane.ApiGateway.Integrations;

/// <summary>What becomes of a body for which there is no template.</summary>
internal static class PassthroughBehaviors
{
    public const string WhenNoMatch = "WHEN_NO_MATCH";
    public const string WhenNoTemplates = "WHEN_NO_TEMPLATES";
    public const string Never = "NEVER";
}
