using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Gatehouse.ControlPlane.Tests.CloudFormation;

namespace Gatehouse.ControlPlane.Tests.Parity;

/// <summary>Replays the cases of <c>tests/parity/control-plane</c>.</summary>
public sealed partial class ParityTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "parity"), "*.json").Order(StringComparer.Ordinal))
        {
            foreach (var one in Read(file))
            {
                cases.Add(Path.GetFileName(file), one.Name);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Answers_as_AWS_does(string file, string name)
    {
        var one = Read(Path.Combine(AppContext.BaseDirectory, "parity", file)).Single(parity => parity.Name == name);
        one.Source.ShouldNotBeEmpty();
        one.Date.ShouldNotBeEmpty();
        await using var bench = await ControlPlaneBench.StartAsync();
        var runner = bench.Runner;
        var answers = new Dictionary<string, JsonNode>(StringComparer.Ordinal);

        foreach (var step in GivenSteps.Of(one.Given).Concat(one.Steps))
        {
            for (var time = 1; time <= step.Times; time++)
            {
                if (step.Runner is not null)
                {
                    runner.Answer(step.Runner);
                }

                await ReplayAsync(step, time, bench, answers);
            }
        }
    }

    private static async Task ReplayAsync(ParityStep step, int time, ControlPlaneBench bench, Dictionary<string, JsonNode> answers)
    {
        string Fill(string text) => Reference()
            .Replace(text, match => Find(answers, match.Groups["path"].Value))
            .Replace("{#}", time.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        string Write(string text) => Repeated().Replace(
            Fill(text), match => new string(match.Groups["one"].Value[0], int.Parse(match.Groups["times"].Value, CultureInfo.InvariantCulture)));
        var request = (Fill(step.Send) + string.Concat((step.Form ?? new Dictionary<string, JsonNode>())
            .Select(parameter => $"&{parameter.Key}={Uri.EscapeDataString(Write(TextOf(parameter.Value)))}"))).Split(' ', 2);
        if (step.After is not null)
        {
            await bench.EndedAsync(Fill(step.After));
        }

        var (http, body) = await new WireCaller(bench).SendAsync(request[0], request[1], step.Service, step.Content is { } content ? Write(content) : null, step.Headers);

        http.StatusCode.ShouldBe(step.Status, $"{step.Send}: {body?.ToJsonString()}");
        if (step.ErrorType is not null)
        {
            http.Headers["x-amzn-ErrorType"].ToString().ShouldBe(step.ErrorType);
        }

        foreach (var (name, value) in step.AnswerHeaders ?? new Dictionary<string, string?>())
        {
            http.Headers[name].ToString().ShouldBe(value ?? "", $"{step.Send}: {name}");
        }

        if (step.Answer is not null)
        {
            JsonSubset.Of(body, JsonNode.Parse(Write(step.Answer.ToJsonString())), step.Send);
        }

        foreach (var absent in step.Absent ?? [])
        {
            Find(body, absent.Split('.')).ShouldBeNull($"{step.Send}: {absent}");
        }

        if (step.As is not null)
        {
            answers[step.As] = body!;
        }
    }

    private static string Find(Dictionary<string, JsonNode> answers, string path)
    {
        var parts = path.Split('.');
        return Find(answers[parts[0]], parts[1..])!.ToString();
    }

    // items.0: the first of a list.
    private static JsonNode? Find(JsonNode? node, IEnumerable<string> path) => path.Aggregate(
        node, (found, part) => found is JsonArray items ? items[int.Parse(part, CultureInfo.InvariantCulture)] : found?[part]);

    private static string TextOf(JsonNode value) => value is JsonValue text ? text.ToString() : value.ToJsonString();

    private static List<ParityCase> Read(string file) => JsonSerializer.Deserialize<List<ParityCase>>(File.ReadAllText(file), Json)!;

    // {a*128}: that many of them.
    [GeneratedRegex(@"\{(?<one>[a-z])\*(?<times>[0-9]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Repeated();

    [GeneratedRegex(@"(?:<|\\u003C)(?<path>[A-Za-z0-9]+\.[A-Za-z0-9.]+)(?:>|\\u003E)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();
}
