namespace Gatehouse.GatewayModel.Names;

/// <summary>
/// Ids of what an API consists of (routes, integrations, deployments, …): five to seven characters of <c>[a-z0-9]</c>, here always seven.
/// </summary>
public static class ShortId
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const int Length = 7;

    /// <summary>A new id.</summary>
    /// <param name="random">Where its characters come from.</param>
    public static string Create(Random random) => Create(random, Length);

    internal static string Create(Random random, int length) => new(random.GetItems<char>(Alphabet, length));
}
