using System.Text.Json;
using Gatehouse.GatewayModel.Schemas;

namespace Gatehouse.GatewayModel.Tests.Schemas;

public sealed class JsonSchemaTests
{
    public static TheoryData<string, string, string, bool> Suite()
    {
        var data = new TheoryData<string, string, string, bool>();
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "parity", "draft4.json"));
        foreach (var group in JsonDocument.Parse(text).RootElement.GetProperty("groups").EnumerateArray())
        {
            foreach (var test in group.GetProperty("tests").EnumerateArray())
            {
                data.Add(
                    $"{group.GetProperty("keyword")}: {group.GetProperty("description")}: {test.GetProperty("description")}",
                    group.GetProperty("schema").GetRawText(),
                    test.GetProperty("data").GetRawText(),
                    test.GetProperty("valid").GetBoolean());
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Suite))]
    public void A_payload_is_judged_as_draft_4_judges_it(string name, string schema, string payload, bool valid) =>
        (Violations(schema, payload).Count == 0).ShouldBe(valid, name);

    [Theory]
    [InlineData("""{"type":"integer"}""", "\"a\"",
        "instance type (string) does not match any allowed primitive type (allowed: [\"integer\"])")]
    [InlineData("""{"required":["b","a"]}""", "{}", "object has missing required properties ([\"a\",\"b\"])")]
    [InlineData("""{"minimum":3}""", "2", "numeric instance is lower than the required minimum (minimum: 3, found: 2)")]
    [InlineData("""{"maxLength":1}""", "\"ab\"", "string \"ab\" is too long (length: 2, maximum allowed: 1)")]
    [InlineData("""{"enum":["a"]}""", "\"b\"", "instance value (\"b\") not found in enum (possible values: [\"a\"])")]
    [InlineData("""{"additionalProperties":false}""", """{"x":1}""",
        "object instance has properties which are not allowed by the schema: [\"x\"]")]
    public void What_is_wrong_is_said_in_the_validators_words(string schema, string payload, string violation) =>
        Violations(schema, payload).ShouldBe([violation]);

    [Fact]
    public void All_that_is_wrong_is_said() =>
        Violations("""{"required":["a"],"properties":{"b":{"type":"string"}}}""", """{"b":1}""").Count.ShouldBe(2);

    [Fact]
    public void A_model_may_refer_to_another()
    {
        const string pet = "https://apigateway.amazonaws.com/restapis/abc/models/Pet";

        JsonSchema.TryParse(
            $$"""{"items": {"$ref":"{{pet}}"} }""", out var schema, out var failure, name => name == pet ? """{"type":"object"}""" : null)
            .ShouldBeTrue(failure);

        schema!.Validate("[{}]").ShouldBeEmpty();
        schema.Validate("[1]").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"$ref":"#/definitions/none"}""")]
    [InlineData("""{"$ref":"http://example.com/schema"}""")]
    [InlineData("""{"pattern":"("}""")]
    [InlineData("""{"minimum":"1"}""")]
    [InlineData("""{"maxLength":-1}""")]
    [InlineData("""{"title":"\ud800"}""")]
    public void A_schema_that_is_none_is_refused(string schema)
    {
        JsonSchema.TryParse(schema, out _, out var failure).ShouldBeFalse();
        failure.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("""{"$ref":"#"}""")]
    [InlineData("""{"definitions":{"a":{"$ref":"#/definitions/b"},"b":{"$ref":"#/definitions/a"}},"$ref":"#/definitions/a"}""")]
    [InlineData("""{"anyOf":[{"$ref":"#"},{"$ref":"#"},{"$ref":"#"}]}""")]
    [InlineData("""{"not":{"$ref":"#"}}""")]
    [InlineData("""{"not":{"not":{"$ref":"#"}}}""")]
    public void A_schema_without_end_refuses_what_it_is_asked(string schema) => Violations(schema, "1").ShouldNotBeEmpty();

    [Fact]
    public void A_long_chain_of_references_is_refused_or_followed_but_never_fatal()
    {
        var chain = string.Join(",", Enumerable.Range(0, 20_000).Select(i => $$"""  "d{{i}}":{"$ref":"#/definitions/d{{i + 1}}"}"""));

        var schema = $$"""{"definitions": {{{chain}},"d20000":{} },"$ref":"#/definitions/d0"}""";

        if (JsonSchema.TryParse(schema, out var parsed, out var failure)) parsed.Validate("1").ShouldNotBeEmpty();
        else failure.ShouldBe("Its references lead too deep.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\ud800")]
    public void A_payload_that_is_not_JSON_is_invalid(string payload) => Violations("{}", payload).ShouldNotBeEmpty();

    private static IReadOnlyList<string> Violations(string schema, string payload)
    {
        JsonSchema.TryParse(schema, out var parsed, out var failure).ShouldBeTrue(failure);
        return parsed!.Validate(payload);
    }
}
