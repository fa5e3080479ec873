using System.Globalization;
using Gatehouse.ControlPlane.Ids;

namespace Gatehouse.ControlPlane.S3.Uploads;

/// <summary>An upload's id: 32 characters that begin with the moment at which it was begun.</summary>
internal static class UploadId
{
    public const int Length = 32;

    private const int MomentDigits = 12;

    public static string New(DateTimeOffset now, IIdSource ids) =>
        now.ToUnixTimeMilliseconds().ToString($"x{MomentDigits}", CultureInfo.InvariantCulture) + ids.NewId(Length - MomentDigits);

    /// <summary>Whether it can be one of ours: it becomes part of a document's key.</summary>
    public static bool IsValid(string id) => id.Length == Length && id.All(char.IsAsciiLetterOrDigit);
}
