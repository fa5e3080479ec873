using Gatehouse.GatewayModel.Mapping;

namespace Gatehouse.GatewayModel.Tests.Mapping;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html</summary>
public sealed class MappingValueTests
{
    private static readonly string[] Names = ["request.header.x", "request.path.id", "context.stage", "stageVariables.env"];
    private static readonly string[] Words = ["", "a", "/", "v2/", " ", "}", "{", "ä€", "=&"];

    [Fact]
    public void Ten_thousand_random_expressions_are_what_their_parts_are()
    {
        var random = new Random(2);
        for (var i = 0; i < 10_000; i++)
        {
            var (expression, expected, names) = ("", "", new List<string>());
            for (var part = random.Next(1, 6); part > 0; part--)
            {
                var (word, name) = (random.GetItems(Words, 1)[0], random.GetItems(Names, 1)[0]);
                expression += word + "${" + name + "}";
                expected += $"{word}<{name}>";
                names.Add(name);
            }

            MappingValue.TryParse(expression, out var value).ShouldBeTrue(expression);
            value!.Variables.ShouldBe(names);
            value.Evaluate(name => $"<{name}>").ShouldBe(expected);
        }
    }

    [Theory]
    [InlineData("$request.header.x", "<request.header.x>")]
    [InlineData("/v2/$request.path", "/v2/<request.path>")]
    [InlineData("static", "static")]
    [InlineData("costs 5$", "costs 5$")]
    [InlineData("", "")]
    public void A_variable_without_braces_reaches_to_the_end(string expression, string expected)
    {
        MappingValue.TryParse(expression, out var value).ShouldBeTrue();

        value!.Evaluate(name => $"<{name}>").ShouldBe(expected);
    }

    [Fact]
    public void Braces_that_stay_open_are_no_expression() => MappingValue.TryParse("a${request.path", out _).ShouldBeFalse();

    [Fact]
    public void Where_a_variable_has_no_value_nothing_is_mapped()
    {
        MappingValue.TryParse("/v2/${request.path.id}", out var value).ShouldBeTrue();

        value!.Evaluate(_ => null).ShouldBeNull();
    }
}
