using System.Text;
using Gatehouse.ControlPlane.OpenApi;

namespace Gatehouse.ControlPlane.Tests;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("a: 1.0", """{"a":1.0}""")]
    [InlineData("a: '1.0'", """{"a":"1.0"}""")]
    [InlineData("a: yes", """{"a":"yes"}""")]
    [InlineData("a: true", """{"a":true}""")]
    [InlineData("a: ~", """{"a":null}""")]
    [InlineData("a:", """{"a":null}""")]
    [InlineData("a: 007", """{"a":"007"}""")]
    [InlineData("a: -5", """{"a":-5}""")]
    [InlineData("a: 1e3", """{"a":1e3}""")]
    [InlineData("a: .5", """{"a":".5"}""")]
    [InlineData("a: 5.", """{"a":"5."}""")]
    [InlineData("a: NaN", """{"a":"NaN"}""")]
    [InlineData("200: {b: []}", """{"200":{"b":[]}}""")]
    [InlineData("a: !!str 1", """{"a":"1"}""")]
    public void Unquoted_texts_are_read_as_YAML_1_2_reads_them(string yaml, string json)
    {
        DocumentText.TryRead(yaml, out var document, out var reason).ShouldBeTrue(reason);

        document!.ToJsonString().ShouldBe(json);
    }

    [Fact]
    public void Aliases_do_not_multiply_without_end()
    {
        var yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 10; level++)
        {
            yaml.AppendLine($"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]");
        }

        DocumentText.TryRead(yaml.ToString(), out _, out var reason).ShouldBeFalse();
        reason.ShouldContain("too large");
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Nesting_has_an_end(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 100_000)) + "1" + string.Concat(Enumerable.Repeat(close, 100_000));

        DocumentText.TryRead(deep, out _, out _).ShouldBeFalse();
        DocumentText.TryRead("a: " + deep, out _, out _).ShouldBeFalse();
    }
}
