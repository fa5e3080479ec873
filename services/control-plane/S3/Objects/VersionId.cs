using System.Globalization;
using Gatehouse.ControlPlane.Ids;

namespace Gatehouse.ControlPlane.S3.Objects;

/// <summary>
/// A version's id: 32 characters that say nothing to callers. They begin with the version's ordinal among those of its key, so that it is found
/// without looking for it.
/// </summary>
internal static class VersionId
{
    /// <summary>The id of versions that were made without versioning. https://docs.aws.amazon.com/AmazonS3/latest/userguide/versioning-workflows.html</summary>
    public const string Null = "null";

    private const int OrdinalDigits = 12;
    private const int RandomCharacters = 20;

    public static string New(long ordinal, IIdSource ids) =>
        ordinal.ToString($"x{OrdinalDigits}", CultureInfo.InvariantCulture) + ids.NewId(RandomCharacters);

    /// <summary>The ordinal in an id; 0, which no version has, when it is none of ours.</summary>
    public static long OrdinalIn(string versionId) =>
        versionId.Length == OrdinalDigits + RandomCharacters
        && long.TryParse(versionId.AsSpan(0, OrdinalDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var ordinal)
            ? ordinal
            : 0;
}
