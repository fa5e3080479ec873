using Gatehouse.GatewayModel.Routes;

namespace Gatehouse.GatewayModel.Tests.Routes;

public sealed class RouteKeyTests
{
    [Theory]
    [InlineData("$default")]
    [InlineData("GET /")]
    [InlineData("ANY /pets")]
    [InlineData("OPTIONS /pets/{petId}")]
    [InlineData("PATCH /pets/{pet-id.x}/toys")]
    [InlineData("HEAD /{proxy+}")]
    [InlineData("GET /a/{x}/b/{rest+}")]
    public void A_method_and_a_path_are_a_key(string text) => RouteKey.TryParse(text, out _).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("$connect")]
    [InlineData("GET")]
    [InlineData("GET ")]
    [InlineData("get /pets")]
    [InlineData("TRACE /pets")]
    [InlineData("GET  /pets")]
    [InlineData("GET pets")]
    [InlineData("GET /pets/")]
    [InlineData("GET //pets")]
    [InlineData("GET /{a+}/b")]
    [InlineData("GET /{}")]
    [InlineData("GET /{+}")]
    [InlineData("GET /x{a}")]
    [InlineData("GET /{a}x")]
    [InlineData("GET /{a b}")]
    [InlineData("GET /{a}/{a}")]
    public void Anything_else_is_none(string text) => RouteKey.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("GET /p/{a}", "GET /p/{b}", true)]
    [InlineData("GET /p/{a+}", "GET /p/{b+}", true)]
    [InlineData("$default", "$default", true)]
    [InlineData("GET /p/{a}", "GET /p/{a+}", false)]
    [InlineData("GET /p/{a}", "POST /p/{a}", false)]
    [InlineData("GET /p", "GET /q", false)]
    [InlineData("GET /p", "GET /p/q", false)]
    [InlineData("$default", "ANY /{proxy+}", false)]
    public void Names_of_variables_do_not_tell_keys_apart(string one, string other, bool same)
    {
        RouteKey.TryParse(one, out var left).ShouldBeTrue();
        RouteKey.TryParse(other, out var right).ShouldBeTrue();

        left.IsSameAs(right).ShouldBe(same);
    }
}
