namespace Gatehouse.ControlPlane.S3.Objects;

/// <summary>ETags as clients send them: with quotes, without, weak, several.</summary>
internal static class ETags
{
    /// <summary>As it is given back.</summary>
    public static string Quote(string etag) => $"\"{etag}\"";

    public static string Unquote(string etag) => etag.Trim().Trim('"');

    /// <summary>Whether any of the listed tags, or <c>*</c>, is this one.</summary>
    public static bool Match(string list, string etag)
    {
        foreach (var part in list.Split(','))
        {
            var tag = part.Trim();
            tag = tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
            if (tag == "*" || Unquote(tag) == etag)
            {
                return true;
            }
        }

        return false;
    }
}
