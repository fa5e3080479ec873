namespace Gatehouse.GatewayModel.Policies;

/// <summary>
/// Resources of APIs' own policies, which may leave out what they all have in common: <c>execute-api:/stage/GET/path</c>.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html
/// </summary>
internal static class PolicyResource
{
    private const string Short = "execute-api:/";

    /// <summary>The pattern as a whole ARN; the API is the one that is called.</summary>
    public static string Expand(string pattern, string called)
    {
        if (!pattern.StartsWith(Short, StringComparison.Ordinal)) return pattern;

        var slash = called.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? pattern : string.Concat(called.AsSpan(0, slash + 1), pattern.AsSpan(Short.Length));
    }
}
