using System.Text.RegularExpressions;
using Gatehouse.Journeys.Tests.Running;

namespace Gatehouse.Journeys.Tests.Transcript;

/// <summary>What the README tells its reader to type: the shell blocks marked <c>&lt;!-- transcript: name --&gt;</c>, in order.</summary>
internal static partial class ReadmeTranscript
{
    private const string Heading = "=== ";

    /// <summary>One script, as typed into one shell; before the output of each block stands a line with its name.</summary>
    public static string Script()
    {
        var blocks = Block().Matches(File.ReadAllText(Path.Combine(Checkout.Root, "README.md")));
        return string.Concat(blocks.Select(block => $"echo '{Heading}{block.Groups["name"].Value}'\n{block.Groups["typed"].Value}\necho\n"));
    }

    /// <summary>What each block printed, by its name.</summary>
    public static IReadOnlyDictionary<string, string> Sections(string output) => output
        .Split(Heading, StringSplitOptions.RemoveEmptyEntries)
        .ToDictionary(section => section[..section.IndexOf('\n')], section => section[(section.IndexOf('\n') + 1)..].Trim(), StringComparer.Ordinal);

    [GeneratedRegex(
        @"<!-- transcript: (?<name>\w+) -->\n```sh\n(?<typed>.*?)```",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();
}
