using Gatehouse.GatewayModel.Schemas;

namespace Gatehouse.GatewayModel.Tests.Schemas;

public sealed class SampleTemplateTests
{
    [Fact]
    public void Every_property_has_a_sample_value() =>
        SampleTemplate.Of("""{"properties":{"a":{"type":"number"},"b":{"type":"boolean"},"c":{"type":"object","properties":{"d":{"type":"string"}}}}}""")
            .ShouldBe("#set($inputRoot = $input.path('$'))\n{\n  \"a\" : 3.149,\n  \"b\" : true,\n  \"c\" : {\n    \"d\" : \"foo\"\n  }\n}");

    [Fact]
    public void An_array_is_a_loop() =>
        SampleTemplate.Of("""{"type":"array","items":{"type":"string"}}""").ShouldBe(
            "#set($inputRoot = $input.path('$'))\n[\n##TODO: Update this foreach loop to reference array from input json\n"
            + "#foreach($elem in $inputRoot)\n  \"foo\"#if($foreach.hasNext),#end\n#end\n]");

    [Fact]
    public void A_definition_stands_where_it_is_referred_to() =>
        SampleTemplate.Of("""{"properties":{"a":{"$ref":"#/definitions/n"}},"definitions":{"n":{"type":"integer"}}}""")
            .ShouldContain("\"a\" : 42");

    [Theory]
    [InlineData("""{"$ref":"#"}""")]
    [InlineData("""{"type":"object","properties":{"a":{"$ref":"#/definitions/n"}},"definitions":{"n":{"type":"array","items":{"$ref":"#/definitions/n"}}}}""")]
    [InlineData("no schema")]
    [InlineData("""{"$ref":7}""")]
    public void Whatever_a_schema_says_there_is_an_end_to_it(string schema) => SampleTemplate.Of(schema).Length.ShouldBeLessThan(300_000);
}
