namespace Gatehouse.GatewayModel.Policies;

/// <summary>What a policy is asked.</summary>
/// <param name="Action">For example <c>execute-api:Invoke</c>.</param>
/// <param name="Resource">Its ARN.</param>
public sealed record PolicyRequest(string Action, string Resource)
{
    /// <summary>
    /// By which names a resource's policy may know the caller: its ARN, its account, its account's root. Empty for a caller without a name.
    /// </summary>
    public IReadOnlyList<string> Principals { get; init; } = [];

    /// <summary>
    /// What conditions may ask for, each key in lower case with its values, for example <c>aws:sourceip</c>. A key that is absent is
    /// known to be absent.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Context { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
}
