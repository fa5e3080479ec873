namespace Gatehouse.Benchmarks.Reporting;

/// <summary>RESULTS.md: a section per benchmark, each with the machine and the day it was measured on.</summary>
internal sealed class ResultsFile(string path, Machine machine)
{
    private const string Head = """
        # Results

        Written by `dotnet run -c Release --project tests/benchmarks -- all`; what the figures mean stands in [README.md](README.md).

        """;

    private const string SectionMark = "\n## ";

    /// <summary>Puts a section where an earlier run of the same benchmark stood, or at the end.</summary>
    public async Task ReplaceAsync(Section section, CancellationToken cancellationToken)
    {
        var parts = (File.Exists(path) ? await File.ReadAllTextAsync(path, cancellationToken) : Head).Split(SectionMark);
        var sections = parts.Skip(1).Select(part => part.Trim()).ToList();
        var text = $"{section.Title}\n\n{await machine.DescribeAsync(cancellationToken)}  \n{section.ToMarkdown().Trim()}";

        var earlier = sections.FindIndex(each => each.StartsWith(section.Title + "\n", StringComparison.Ordinal));
        if (earlier < 0) sections.Add(text);
        else sections[earlier] = text;

        var whole = $"{parts[0].Trim()}\n{string.Concat(sections.Select(each => $"{SectionMark}{each}\n"))}";
        await File.WriteAllTextAsync(path, whole, cancellationToken);
    }
}
