using Gatehouse.GatewayModel.Selection;

namespace Gatehouse.GatewayModel.Tests.Selection;

public sealed class JsonPathTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a.b-c.d_e")]
    [InlineData("a[0][1].b")]
    [InlineData("['a b']['c']")]
    [InlineData("[\"a\"].b")]
    [InlineData("a[-1]")]
    public void A_path_to_one_value_is_read(string text) => JsonPath.TryParse(text, out _).ShouldBeTrue();

    [Theory]
    [InlineData(".")]
    [InlineData("a.")]
    [InlineData("a..b")]
    [InlineData("a[")]
    [InlineData("a[]")]
    [InlineData("a[*]")]
    [InlineData("*")]
    [InlineData("a[0]b")]
    [InlineData("a[?(@.b)]")]
    public void Anything_else_is_refused(string text) => JsonPath.TryParse(text, out _).ShouldBeFalse();
}
