using System.Diagnostics;
using Gatehouse.GatewayModel.Templates;

namespace Gatehouse.GatewayModel.Tests.Templates;

/// <summary>Whatever a template's text is, parsing and rendering answer with a value and stay within their bounds.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Fragments =
    [
        "$", "#", "{", "}", "(", ")", "[", "]", "\"", "'", "\\", ".", "..", ",", "=", "\n", " ", "!", "##", "#*", "*#", "#[[", "]]#",
        "#end", "#if(", "#else", "#elseif(", "#foreach($i in ", "#set($x = ", "#macro(m $a)", "#m($x)", "#@m()", "#define($d)",
        "#evaluate(", "#stop", "#break", "$x", "$d", "${", "$!{", "$input.path('$", "$util.parseJson(", "$x.add($x)", "$x.put('a', $x)",
        ".replaceAll('", "$x[", "-9223372036854775808", "1e308", "..*", "[?(@.a)]", "\ud800", "\u0000", "é",
        "$context.responseOverride.status", "$foreach.parent",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Five_thousand_mutated_templates_answer_with_a_value(int seed)
    {
        var random = new Random(seed);
        var corpus = Corpus();
        var limits = new MappingLimits { Steps = 20_000, OutputLength = 100_000, Time = TimeSpan.FromSeconds(2) };
        var input = new MappingInput { Body = """{"a":[1,{"b":"c"}],"s":"it's"}""" };

        for (var i = 0; i < 5000; i++)
        {
            var template = Mutate(corpus[random.Next(corpus.Length)], corpus, random);

            var result = Should.NotThrow(() => ParseAndRender(template, input, limits), template);

            result?.Text.Length.ShouldBeLessThanOrEqualTo(limits.OutputLength, template);
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("!")]
    [InlineData("$x[")]
    [InlineData("$x.a(")]
    public void Nesting_without_end_is_refused(string opening) =>
        Rendered.Refusal("#set($x = " + string.Concat(Enumerable.Repeat(opening, 10_000)) + "1)").Reason.ShouldNotBeEmpty();

    [Theory]
    [InlineData("#if(true)")]
    [InlineData("#foreach($i in [1])")]
    [InlineData("#define($d)")]
    [InlineData("#@m()")]
    public void Directives_nested_without_end_are_refused(string opening) =>
        Rendered.Refusal(string.Concat(Enumerable.Repeat(opening, 10_000))).Kind.ShouldBe(MappingFailureKind.Syntax);

    [Fact]
    public void A_long_chain_of_operators_is_not_a_deep_one() =>
        Rendered.Text("#set($x = 0" + string.Concat(Enumerable.Repeat(" + 1", 50_000)) + ")$x").ShouldBe("50000");

    [Fact]
    public void Deep_payloads_and_odd_texts_are_no_exception()
    {
        string[] bodies = [new string('[', 5000), """{"a":"\ud800"}""", "\ud800", "\0", "{", "nul", "1e999", """{"a":1,"a":2}"""];

        foreach (var body in bodies)
        {
            var input = new MappingInput { Body = body };

            Should.NotThrow(() => Rendered.Result("$input.body $input.path('$.a') $input.json('$') $input.json('$..*')", input), body);
        }
    }

    private static MappingResult? ParseAndRender(string template, MappingInput input, MappingLimits limits)
    {
        if (MappingTemplate.TryParse("t", template, out var parsed, out var failure)) return parsed.Render(input, limits);

        Debug.Assert(failure.Line >= 1, "a failure names its line");
        return null;
    }

    private static string[] Corpus() =>
    [
        .. TemplateCases.Of("aws.json").Concat(TemplateCases.Of("variables.json")).Concat(TemplateCases.Of("velocity.json"))
            .Select(json => TemplateCases.TextOf(json, "template")),
    ];

    private static string Mutate(string template, string[] corpus, Random random)
    {
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            var at = random.Next(template.Length + 1);
            var length = Math.Min(random.Next(8), template.Length - at);
            template = random.Next(5) switch
            {
                0 => template.Remove(at, length),
                1 => template.Insert(at, Fragments[random.Next(Fragments.Length)]),
                2 => template.Insert(at, template.Substring(at, length)),
                3 => template.Insert(at, ((char)random.Next(1, 0x180)).ToString()),
                _ => template[..at] + corpus[random.Next(corpus.Length)],
            };
        }

        return template;
    }
}
