namespace Gatehouse.EdgeRouter.Authorizing.Lambda;

/// <summary>Under which name and how long an authorizer's answers are kept.</summary>
/// <param name="Results">Where.</param>
/// <param name="Scope">Authorizer, stage, and how often the stage's cache was reset.</param>
/// <param name="TimeToLive">Nothing: they are not kept.</param>
internal sealed record ResultCaching(AuthorizerResults Results, string Scope, TimeSpan TimeToLive)
{
    public bool IsOn => TimeToLive > TimeSpan.Zero;

    /// <summary>One text of all values that no other values have.</summary>
    public static string KeyOf(IReadOnlyList<string> identities) => identities is [var only]
        ? only
        : string.Concat(identities.Select(identity => $"{identity.Length}:{identity}"));
}
