using Microsoft.IdentityModel.Tokens;

namespace Gatehouse.EdgeRouter.Authorizing.Keys;

/// <summary>An issuer's keys as they were read at one moment.</summary>
internal sealed class KeySet(JsonWebKeySet keys, DateTimeOffset readAt)
{
    /// <summary>How long AWS goes on with keys that it has read.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    public bool IsCurrent(DateTimeOffset now) => now - readAt < Lifetime;

    public JsonWebKey? Find(string id)
    {
        foreach (var key in keys.Keys)
        {
            if (key.Kid == id) return key;
        }

        return null;
    }
}
