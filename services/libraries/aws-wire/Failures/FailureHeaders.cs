using System.Diagnostics.CodeAnalysis;

namespace Gatehouse.AwsWire.Failures;

/// <summary>Members of a failure that travel as headers: S3 tells of a delete marker, or of the ETag of what was not modified, so.</summary>
public static class FailureHeaders
{
    private const string Mark = "header:";

    /// <summary>The member's name for a header of this name.</summary>
    public static string Member(string header) => Mark + header;

    /// <summary>The header that a member is; false when it is none.</summary>
    public static bool TryGetName(string member, [NotNullWhen(true)] out string? header)
    {
        header = member.StartsWith(Mark, StringComparison.Ordinal) ? member[Mark.Length..] : null;
        return header is not null;
    }
}
