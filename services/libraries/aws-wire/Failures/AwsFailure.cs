namespace Gatehouse.AwsWire.Failures;

/// <summary>An expected failure of an AWS operation: what the caller sees, free of any protocol.</summary>
/// <param name="Code">AWS's name of the error, for example <c>NotFoundException</c>.</param>
/// <param name="HttpStatus">Status of the answer, 400–599.</param>
/// <param name="Message">AWS's text, verbatim where it is known.</param>
public sealed record AwsFailure(string Code, int HttpStatus, string Message)
{
    /// <summary>Further members of the error's shape, by their names on the wire.</summary>
    public IReadOnlyDictionary<string, string> Members { get; init; } = NoMembers;

    private static readonly Dictionary<string, string> NoMembers = [];
}
