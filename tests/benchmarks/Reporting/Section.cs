using System.Text;

namespace Gatehouse.Benchmarks.Reporting;

/// <summary>The figures of one benchmark as they stand in the results.</summary>
/// <param name="Title">Also what an earlier run of the same benchmark is found by.</param>
/// <param name="Notes">What was measured and how; who was left out.</param>
/// <param name="Columns">Heads of the table.</param>
/// <param name="Rows">As many cells as there are columns.</param>
internal sealed record Section(
    string Title, IReadOnlyList<string> Notes, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        foreach (var note in Notes) text.Append(note).Append('\n');
        text.Append('\n').Append(Line(Columns)).Append(Line(Columns.Select((_, i) => i == 0 ? "---" : "---:")));
        foreach (var row in Rows) text.Append(Line(row));
        return text.ToString();
    }

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";
}
