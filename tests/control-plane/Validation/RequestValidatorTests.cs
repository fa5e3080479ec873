using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.ControlPlane.Validation;

namespace Gatehouse.ControlPlane.Tests;

public sealed class RequestValidatorTests
{
    private readonly RequestValidator _validator = new();

    [Fact]
    public void All_violations_are_told_at_once()
    {
        var violations = _validator.Check(new CreateApiRequest { Description = new string('x', 1025) });

        Violation.Describe(violations).ShouldStartWith("3 validation errors detected: ");
        violations.Select(violation => violation.Member).ShouldBe(["description", "name", "protocolType"]);
    }

    [Fact]
    public void A_missing_member_is_named()
    {
        var violations = _validator.Check(new CreateRouteRequest { ApiId = "a" });

        violations.ShouldHaveSingleItem().ToString()
            .ShouldBe("Value null at 'routeKey' failed to satisfy constraint: Member must not be null");
    }

    [Fact]
    public void A_value_that_is_not_listed_is_told_with_the_list()
    {
        var violations = _validator.Check(new CreateRouteRequest { ApiId = "a", RouteKey = "GET /", AuthorizationType = "OPEN" });

        violations.ShouldHaveSingleItem().ToString().ShouldBe(
            "Value 'OPEN' at 'authorizationType' failed to satisfy constraint: Member must satisfy enum value set: [NONE, AWS_IAM, CUSTOM, JWT]");
    }

    [Theory]
    [InlineData(49, "greater than or equal to 50")]
    [InlineData(30_001, "less than or equal to 30000")]
    public void Numbers_have_bounds(int timeout, string bound)
    {
        var violations = _validator.Check(
            new CreateIntegrationRequest { ApiId = "a", IntegrationType = "HTTP_PROXY", TimeoutInMillis = timeout });

        violations.ShouldHaveSingleItem().Constraint.ShouldBe($"Member must have value {bound}");
    }

    [Fact]
    public void Structures_are_looked_into()
    {
        var violations = _validator.Check(
            new CreateApiRequest { Name = "a", ProtocolType = "HTTP", CorsConfiguration = new() { MaxAge = 86_401 } });

        violations.ShouldHaveSingleItem().Member.ShouldBe("corsConfiguration.maxAge");
    }

    [Fact]
    public void Maps_are_looked_into()
    {
        var violations = _validator.Check(new CreateStageRequest
        {
            ApiId = "a",
            StageName = "dev",
            RouteSettings = { ["GET /p"] = new() { LoggingLevel = "LOUD" } },
        });

        violations.ShouldHaveSingleItem().Member.ShouldBe("routeSettings.GET /p.loggingLevel");
    }

    [Fact]
    public void In_an_update_an_empty_string_is_the_wish_to_have_none()
    {
        _validator.Check(new UpdateRouteRequest { ApiId = "a", RouteId = "r", Target = "", AuthorizationType = "" }).ShouldBeEmpty();
        _validator.Check(new CreateRouteRequest { ApiId = "a", RouteKey = "GET /", Target = "" }).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_member_that_is_judged_elsewhere_is_left_alone()
    {
        var validator = new RequestValidator("gatehouse.aws.apigatewayv2.CreateApiRequest.protocol_type");

        validator.Check(new CreateApiRequest { Name = "a", ProtocolType = "GRPC" }).ShouldBeEmpty();
    }
}
