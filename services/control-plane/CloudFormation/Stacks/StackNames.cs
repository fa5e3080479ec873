using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.CloudFormation.Stacks;

/// <summary>What a stack may be called: letters, digits and hyphens, a letter first, at most 128.</summary>
internal static class StackNames
{
    private const int Longest = 128;

    public static AwsFailure? Check(string name) =>
        name.Length == 0 || !char.IsAsciiLetter(name[0]) || !name.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')
            ? StackFailures.BadName(name)
            : name.Length > Longest ? StackFailures.LongName(name) : null;
}
