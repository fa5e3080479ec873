using System.Text.Json;
using Gatehouse.GatewayModel.Selection;

namespace Gatehouse.GatewayModel.Tests.Selection;

public sealed class SelectionExpressionTests
{
    // The examples of https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-develop-routes.html
    [Theory]
    [InlineData("$request.body.action", "join")]
    [InlineData("${request.body.action}", "join")]
    [InlineData("${request.body.service}/${request.body.action}", "chat/join")]
    [InlineData("${request.body.action}-${request.body.invalidPath}", "join-")]
    [InlineData("action", "action")]
    [InlineData("\\$default", "$default")]
    public void The_documented_examples_hold(string expression, string expected) =>
        Evaluate(expression, """{"service":"chat","action":"join"}""").ShouldBe(expected);

    [Theory]
    [InlineData("$request.body.a.b", "deep")]
    [InlineData("$request.body.a['b']", "deep")]
    [InlineData("$request.body.list[1]", "two")]
    [InlineData("$request.body.list[7]", "")]
    [InlineData("$request.body.list", "[one, two]")]
    [InlineData("$request.body.n", "12.50")]
    [InlineData("$request.body.yes", "true")]
    [InlineData("$request.body.nothing", "")]
    [InlineData("$request.body.a.b.c", "")]
    [InlineData("$request.body.dollar", "$request.body.n")]
    [InlineData("$request.body.list[*]", "")]
    public void Values_are_read_by_path_and_written_as_text(string expression, string expected) =>
        Evaluate(expression, """{"a":{"b":"deep"},"list":["one","two"],"n":12.50,"yes":true,"nothing":null,"dollar":"$request.body.n"}""")
            .ShouldBe(expected);

    [Theory]
    [InlineData("17")]
    [InlineData("[1]")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    public void A_body_that_is_no_object_selects_nothing(string body) => Evaluate("$request.body.action", body).ShouldBe("");

    [Theory]
    [InlineData("$")]
    [InlineData("$default")]
    [InlineData("${request.body.action")]
    [InlineData("$body.action")]
    [InlineData("a$b")]
    public void A_dollar_without_a_variable_is_refused(string text) => SelectionExpression.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Without_braces_a_variable_ends_at_a_blank()
    {
        SelectionExpression.TryParse("$request.method $request.path", out var expression).ShouldBeTrue();

        expression.Evaluate(new NamesThemselves()).ShouldBe("<request.method> <request.path>");
    }

    private static string Evaluate(string text, string body)
    {
        SelectionExpression.TryParse(text, out var expression).ShouldBeTrue();
        using var json = JsonDocument.Parse(body);
        return expression.Evaluate(new RequestBodyVariables(json.RootElement));
    }

    private sealed class NamesThemselves : ISelectionVariables
    {
        public string? Find(string name) => $"<{name}>";
    }
}
