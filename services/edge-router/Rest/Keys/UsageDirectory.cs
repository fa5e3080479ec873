namespace Gatehouse.EdgeRouter.Rest.Keys;

/// <summary>Every account's API keys, at one moment.</summary>
internal sealed class UsageDirectory(IEnumerable<KeyValuePair<(string Account, string Region), UsageOfAccount>> accounts)
{
    private readonly Dictionary<(string Account, string Region), UsageOfAccount> _accounts = new(accounts);

    public static UsageDirectory Empty { get; } = new([]);

    public KnownKey? Find(string account, string region, string value) =>
        _accounts.TryGetValue((account, region), out var usage) ? usage.Find(value) : null;
}
