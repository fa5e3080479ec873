using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.Tests.CloudFormation;

public sealed class YamlTextTests
{
    [Theory]
    [InlineData("A: !Ref B", """{"A":{"Ref":"B"}}""")]
    [InlineData("A: !GetAtt B.C", """{"A":{"Fn::GetAtt":"B.C"}}""")]
    [InlineData("A: !Sub\n  - ${x}\n  - x: !Ref B", """{"A":{"Fn::Sub":["${x}",{"x":{"Ref":"B"}}]}}""")]
    [InlineData("A: 1.0\nB: 01\nC: -5\nD: 'true'\nE: true\nF: yes", """{"A":1.0,"B":"01","C":-5,"D":"true","E":true,"F":"yes"}""")]
    [InlineData("A: &a {x: 1}\nB: *a\nC:\n  <<: *a\n  y: 2", """{"A":{"x":1},"B":{"x":1},"C":{"x":1,"y":2}}""")]
    public void Short_forms_scalars_and_anchors_are_read(string yaml, string json) => TemplateText.Parse(yaml).ToJson().ShouldBe(json);

    [Fact]
    public void Aliases_of_aliases_do_not_grow_without_bound()
    {
        var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(Enumerable.Range(1, 9).Select(level => $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]\n"));

        Should.Throw<TemplateException>(() => TemplateText.Parse(yaml));
    }

    [Fact]
    public void Nesting_has_an_end() => Should.Throw<TemplateException>(() => TemplateText.Parse("a: " + new string('[', 500) + new string(']', 500)));
}
