using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.CloudFormation.Templates;

/// <summary>
/// A template says something that cannot be. Thrown out of the depth of a template's tree and caught where its reading or evaluation
/// began; nothing above that sees it.
/// </summary>
internal sealed class TemplateException(string message) : Exception(message)
{
    public AwsFailure ToFailure() => CloudFormationFailures.Validation(Message);
}
