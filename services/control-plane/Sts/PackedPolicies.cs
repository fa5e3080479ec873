namespace Gatehouse.ControlPlane.Sts;

/// <summary>How much of the allowed size session policies and tags take, in percent. What AWS packs them into is not documented: this is a guess of ours.</summary>
internal static class PackedPolicies
{
    private const int Allowed = 2048;

    /// <summary>Null when there is nothing to pack.</summary>
    public static int? Size(string policy, int others) =>
        policy.Length == 0 && others == 0 ? null : Math.Clamp((policy.Length + (others * 32)) * 100 / Allowed, 1, 100);
}
