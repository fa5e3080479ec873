using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.Editing;

/// <summary>How many of a kind there may be: parts of one root, or roots of an account in one region.</summary>
/// <param name="Most">AWS's number, as it is before AWS raises it for anybody.</param>
/// <param name="Exceeded">What a caller is told who makes one more.</param>
internal sealed record Quota(int Most, AwsFailure Exceeded);
