using Gatehouse.GatewayModel.Variables;

namespace Gatehouse.GatewayModel.Tests.Variables;

public sealed class StageVariablesTests
{
    private static readonly Dictionary<string, string> Variables = new() { ["host"] = "example.com", ["fn"] = "orders" };

    [Theory]
    [InlineData("https://${stageVariables.host}/v1", "https://example.com/v1")]
    [InlineData("${stageVariables.fn}:${stageVariables.fn}", "orders:orders")]
    [InlineData("a${stageVariables.unknown}b", "ab")]
    [InlineData("${stageVariables.open", "${stageVariables.open")]
    [InlineData("$stageVariables.host", "$stageVariables.host")]
    [InlineData("plain", "plain")]
    public void Variables_in_braces_are_replaced(string text, string expected) => StageVariables.Substitute(text, Variables).ShouldBe(expected);

    [Fact]
    public void A_canary_has_its_own_values_and_the_stage_keeps_its()
    {
        var overridden = StageVariables.Overridden(Variables, new Dictionary<string, string> { ["host"] = "canary.example.com", ["new"] = "1" });

        overridden.ShouldBe(new Dictionary<string, string> { ["host"] = "canary.example.com", ["fn"] = "orders", ["new"] = "1" }, ignoreOrder: true);
        Variables["host"].ShouldBe("example.com");
    }
}
