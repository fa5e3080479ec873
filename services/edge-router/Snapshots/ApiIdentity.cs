using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Snapshots;

/// <summary>Which API a snapshot is of, and whose.</summary>
internal readonly record struct ApiIdentity(string Id, string AccountId, string Region)
{
    public static ApiIdentity Of(ApiSnapshot snapshot) => new(snapshot.Api?.ApiId ?? "", snapshot.AccountId, snapshot.Region);

    public static ApiIdentity Of(RestApiSnapshot snapshot) => new(snapshot.Api?.Id ?? "", snapshot.AccountId, snapshot.Region);
}
