using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.Documents;

namespace Gatehouse.ControlPlane.ApiGateway.Account;

/// <summary>How an account's settings are kept: one document in each region, from the first change on.</summary>
internal static class AccountDocument
{
    public const string Id = "account";

    public static readonly DocumentKind<AccountSettings> Kind = new("apigateway/account");

    /// <summary>An account that nobody changed. https://docs.aws.amazon.com/apigateway/latest/api/API_GetAccount.html</summary>
    public static AccountSettings Default() => new()
    {
        ThrottleSettings = new ThrottleSettings { BurstLimit = 5_000, RateLimit = 10_000 },
        Features = { "UsagePlans" },
        ApiKeyVersion = "4",
    };
}
