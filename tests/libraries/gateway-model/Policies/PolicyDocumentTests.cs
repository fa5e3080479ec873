using System.Text.Json;
using System.Text.Json.Nodes;
using Gatehouse.GatewayModel.Policies;

namespace Gatehouse.GatewayModel.Tests.Policies;

/// <summary>Every case of parity/policies/iam.json.</summary>
public sealed class PolicyDocumentTests
{
    private const string Resource = "arn:aws:execute-api:us-east-1:123456789012:abc123/dev/GET/pets/7";

    public static TheoryData<string> Names => [.. Cases().Select(each => (string)each["name"]!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_policy_decides_as_IAM_documents_it(string name)
    {
        var given = Cases().Single(each => (string)each["name"]! == name);
        var text = new JsonObject { ["Version"] = "2012-10-17", ["Statement"] = given["statements"]!.DeepClone() }.ToJsonString();
        var request = new PolicyRequest("execute-api:Invoke", Resource)
        {
            Principals = [.. given["principals"]?.AsArray().Select(each => (string)each!) ?? []],
            Context = given["context"]?.AsObject().ToDictionary(each => each.Key.ToLowerInvariant(), each => ValuesOf(each.Value!)) ?? [],
        };

        var decision = PolicyDocument.TryParse(text, out var policy) ? policy.Evaluate(request).ToString() : null;

        decision.ShouldBe((string?)given["decision"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"Statement":"Allow"}""")]
    [InlineData("""{"Statement":[null]}""")]
    public void What_is_no_policy_is_refused(string text) => PolicyDocument.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_pattern_of_many_stars_takes_no_longer_than_the_product_of_both_lengths()
    {
        var pattern = string.Concat(Enumerable.Repeat("*a", 500)) + "b";

        Wildcards.Match(pattern, new string('a', 1600)).ShouldBeFalse();
    }

    private static IEnumerable<JsonObject> Cases() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "parity", "iam.json")))!["cases"]!.AsArray().Select(each => each!.AsObject());

    private static IReadOnlyList<string> ValuesOf(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.Array ? [.. value.AsArray().Select(each => (string)each!)] : [(string)value!];
}
