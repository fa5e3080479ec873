using System.Diagnostics.CodeAnalysis;

namespace Gatehouse.EdgeRouter.Authorizing.Cognito;

/// <summary>A Cognito user pool as authorizers name it: <c>arn:aws:cognito-idp:{region}:{account}:userpool/{id}</c>.</summary>
/// <param name="Issuer">What its tokens name as their issuer.</param>
internal sealed record UserPool(string Issuer)
{
    public static bool TryParse(string arn, [NotNullWhen(true)] out UserPool? pool)
    {
        pool = arn.Split(':') is ["arn", _, "cognito-idp", { Length: > 0 } region, _, ['u', 's', 'e', 'r', 'p', 'o', 'o', 'l', '/', .. { Length: > 0 } id]]
            ? new UserPool($"https://cognito-idp.{region}.amazonaws.com/{id}")
            : null;
        return pool is not null;
    }
}
