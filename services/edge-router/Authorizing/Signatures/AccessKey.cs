namespace Gatehouse.EdgeRouter.Authorizing.Signatures;

/// <summary>Whose key signs.</summary>
/// <param name="Id">The access key.</param>
/// <param name="Secret">What it signs with.</param>
/// <param name="AccountId">Twelve digits.</param>
/// <param name="UserArn">The user, the session, or the account's root.</param>
/// <param name="UserId">AWS's id of that principal.</param>
internal sealed record AccessKey(string Id, string Secret, string AccountId, string UserArn, string UserId)
{
    /// <summary>What temporary keys are sent with; null for others.</summary>
    public string? SessionToken { get; init; }
}
