namespace Gatehouse.GatewayModel.Policies;

/// <summary>ARNs in conditions: each of the six parts is a pattern of its own.</summary>
internal static class Arns
{
    private const int Parts = 6;

    public static bool Match(string pattern, string arn)
    {
        var (expected, actual) = (pattern.Split(':', Parts), arn.Split(':', Parts));
        if (expected.Length != Parts || actual.Length != Parts) return pattern == "*" || pattern == arn;

        for (var i = 0; i < Parts; i++)
        {
            if (!Wildcards.Match(expected[i], actual[i])) return false;
        }

        return true;
    }
}
