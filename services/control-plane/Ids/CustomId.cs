namespace Gatehouse.ControlPlane.Ids;

/// <summary>
/// LocalStack's reserved tag that gives an API the id its user wants. It ends up in host names and paths; it stays among the
/// tags, as it does at LocalStack.
/// </summary>
internal static class CustomId
{
    public const string Tag = "_custom_id_";
    private const int LongestHostLabel = 63;

    public static bool IsUsable(string id) =>
        id.Length is > 0 and <= LongestHostLabel && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
