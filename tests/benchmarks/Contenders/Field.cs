namespace Gatehouse.Benchmarks.Contenders;

/// <summary>The contenders of a benchmark that this machine can run, prepared; disposing cleans up after them.</summary>
internal sealed class Field : IDisposable
{
    private readonly IReadOnlyList<IContender> _all;

    private Field(IReadOnlyList<IContender> all) => _all = all;

    public IEnumerable<IContender> Present => _all.Where(contender => contender.Absence is null);

    /// <summary>A sentence for each contender that is missing from the figures.</summary>
    public IEnumerable<string> Absences => _all.Where(each => each.Absence is not null).Select(each => $"Left out: {each.Name} ({each.Absence}).");

    public static async Task<Field> PrepareAsync(CancellationToken cancellationToken, params IReadOnlyList<IContender> contenders)
    {
        var field = new Field(contenders);
        try
        {
            foreach (var contender in field.Present)
            {
                Console.WriteLine($"   preparing {contender.Name}");
                await contender.PrepareAsync(cancellationToken);
            }

            return field;
        }
        catch
        {
            field.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var contender in _all.OfType<IDisposable>()) contender.Dispose();
    }
}
