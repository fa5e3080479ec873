using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Gatehouse.ControlPlane.Tests.Coverage;

/// <summary>
/// Counts the parity cases of every room and holds the README to the count, in round numbers: not every new case changes it. After a change,
/// <c>GATEHOUSE_WRITE_DOCS=1</c> writes it there.
/// </summary>
public sealed partial class ParityCountTests
{
    private const int Round = 50;

    private static readonly string Root = Path.Combine(Folder(), "..", "..", "..");
    private static readonly string Readme = Path.Combine(Root, "README.md");

    /// <summary>Where a file that is not a list keeps its cases.</summary>
    private static readonly string[] Lists = ["cases", "refused", "groups"];

    [Fact]
    public void The_readme_counts_the_cases_and_their_sources()
    {
        var cases = AllCases().ToArray();
        var sources = cases.SelectMany(each => each.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal);
        var sentence = string.Create(CultureInfo.InvariantCulture, $"{Rounded(cases.Length):N0} parity cases from over {Rounded(sources.Count()):N0} sources");

        if (Environment.GetEnvironmentVariable("GATEHOUSE_WRITE_DOCS") == "1")
            File.WriteAllText(Readme, Count().Replace(File.ReadAllText(Readme), sentence));

        File.ReadAllText(Readme).ShouldContain(sentence);
    }

    [Fact]
    public void Every_case_has_a_source() => AllCases().ShouldAllBe(source => source.Length > 0);

    private static int Rounded(int count) => count / Round * Round;

    [GeneratedRegex(@"[0-9,]+ parity cases from over [0-9,]+ sources", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Count();

    /// <summary>The source of each case: its own, or the file's.</summary>
    private static IEnumerable<string> AllCases()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, "tests", "parity"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            var root = document.RootElement;
            var source = root.ValueKind == JsonValueKind.Object ? SourceOf(root, "") : "";
            var lists = root.ValueKind == JsonValueKind.Array ? [root] : Lists.Where(name => root.TryGetProperty(name, out _)).Select(name => root.GetProperty(name));
            foreach (var one in lists.SelectMany(list => list.EnumerateArray()).SelectMany(Tests)) yield return SourceOf(one, source);
        }
    }

    // A group is as many cases as it has tests.
    private static IEnumerable<JsonElement> Tests(JsonElement one) =>
        one.ValueKind == JsonValueKind.Object && one.TryGetProperty("tests", out var tests) ? tests.EnumerateArray() : [one];

    private static string SourceOf(JsonElement element, string otherwise) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("source", out var source) ? source.GetString()! : otherwise;

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
