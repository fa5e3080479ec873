using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Gatehouse.ControlPlane.Tests.Coverage;

/// <summary>A page that names the tests which hold its promises names tests that there are.</summary>
public sealed partial class NamedTestsTests
{
    private static readonly string Docs = Path.Combine(Folder(), "..", "..", "..", "docs");

    [Fact]
    public void Every_test_that_a_page_names_is_there()
    {
        var named = Directory.EnumerateFiles(Docs, "*.md")
            .SelectMany(page => NamedTest().Matches(File.ReadAllText(page)))
            .Select(match => (Name: match.Groups["name"].Value, File: Path.Combine(Docs, match.Groups["file"].Value)))
            .ToArray();

        named.ShouldNotBeEmpty();
        named.Where(test => !File.Exists(test.File) || !File.ReadAllText(test.File).Contains(test.Name, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"\[`(?<name>[^`]+)`\]\((?<file>\.\./tests/[^)]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedTest();

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
