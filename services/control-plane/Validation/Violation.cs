namespace Gatehouse.ControlPlane.Validation;

/// <summary>One thing wrong with a request, in the words that AWS's services share.</summary>
/// <param name="Member">The member's path, camelCase: <c>code.s3Bucket</c>.</param>
/// <param name="Value">What was sent; null when nothing was.</param>
/// <param name="Constraint">What the member must satisfy.</param>
internal sealed record Violation(string Member, string? Value, string Constraint)
{
    private bool IsSilent { get; init; }

    /// <summary>The same without the value that was sent: <c>Value at 'timeout' failed …</c>.</summary>
    public Violation WithoutValue => this with { IsSilent = Value is not null };

    /// <summary>
    /// For example <c>Value '0' at 'timeout' failed to satisfy constraint: Member must have value greater than or equal to 1</c>.
    /// </summary>
    public override string ToString() =>
        $"Value {(IsSilent ? "" : Value is null ? "null " : $"'{Value}' ")}at '{Member}' failed to satisfy constraint: {Constraint}";

    /// <summary>
    /// All violations as one message, as Lambda answers them:
    /// <c>2 validation errors detected: Value null at 'role' failed …; Value '0' at 'timeout' failed …</c>.
    /// </summary>
    public static string Describe(IReadOnlyList<Violation> violations) =>
        $"{violations.Count} validation {(violations.Count == 1 ? "error" : "errors")} detected: {string.Join("; ", violations)}";
}
