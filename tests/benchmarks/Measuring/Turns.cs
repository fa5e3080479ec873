namespace Gatehouse.Benchmarks.Measuring;

/// <summary>Rounds in which all take their turn, so that a slow minute of the machine is everybody's.</summary>
internal static class Turns
{
    /// <returns>The median of each one's rounds, in the order given.</returns>
    public static async Task<IReadOnlyList<LoadFigures>> RunAsync<TContender>(
        IReadOnlyList<TContender> contenders, int rounds, Func<TContender, Task<LoadFigures>> measure)
    {
        var measured = contenders.Select(_ => new List<LoadFigures>()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < contenders.Count; i++) measured[i].Add(await measure(contenders[i]));
        }

        return [.. measured.Select(Median.Of)];
    }
}
