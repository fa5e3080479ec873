namespace Gatehouse.EdgeRouter.Rest.Keys;

/// <summary>An API key with the usage plans that it is in.</summary>
/// <param name="Id">Its id, which events show beside its value.</param>
/// <param name="Value">What clients send.</param>
/// <param name="IsEnabled">Whether it may be used.</param>
/// <param name="Plans">The plans that it is in.</param>
internal sealed record KnownKey(string Id, string Value, bool IsEnabled, IReadOnlyList<PlanOfKey> Plans)
{
    /// <summary>The plan by which the key may call a stage; null when no plan of the key covers it.</summary>
    public PlanOfKey? PlanFor(string apiId, string stage)
    {
        foreach (var plan in Plans)
        {
            if (plan.Covers(apiId, stage)) return plan;
        }

        return null;
    }
}
