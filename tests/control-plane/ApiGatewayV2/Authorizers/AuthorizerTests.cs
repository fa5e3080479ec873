using Gatehouse.Aws.ApiGatewayV2;

namespace Gatehouse.ControlPlane.Tests;

public sealed class AuthorizerTests
{
    [Fact]
    public async Task A_route_goes_by_an_authorizer_of_its_own_type_only()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        var jwt = await bench.CallAsync<Authorizer>(api.JwtAuthorizer());
        var function = await bench.CallAsync<Authorizer>(api.FunctionAuthorizer());

        var byJwt = await bench.CallAsync<Route>(RouteBy("GET /jwt", "JWT", jwt));
        var byFunction = await bench.CallAsync<Route>(RouteBy("GET /f", "CUSTOM", function));
        var crossed = await bench.FailAsync(RouteBy("GET /x", "JWT", function));

        byJwt.AuthorizerId.ShouldBe(jwt.AuthorizerId);
        byFunction.AuthorizerId.ShouldBe(function.AuthorizerId);
        crossed.Message.ShouldBe("Invalid authorizer ID specified. Setting the authorization type to JWT requires a valid JWT authorizer.");

        CreateRouteRequest RouteBy(string key, string type, Authorizer authorizer) =>
            new() { ApiId = api.ApiId, RouteKey = key, AuthorizationType = type, AuthorizerId = authorizer.AuthorizerId };
    }

    [Fact]
    public async Task One_that_a_route_goes_by_cannot_be_deleted()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        var jwt = await bench.CallAsync<Authorizer>(api.JwtAuthorizer());
        var route = await bench.CallAsync<Route>(
            new CreateRouteRequest { ApiId = api.ApiId, RouteKey = "GET /p", AuthorizationType = "JWT", AuthorizerId = jwt.AuthorizerId });
        var delete = new DeleteAuthorizerRequest { ApiId = api.ApiId, AuthorizerId = jwt.AuthorizerId };

        var failure = await bench.FailAsync(delete);
        await bench.DoAsync(new DeleteRouteRequest { ApiId = api.ApiId, RouteId = route.RouteId });
        await bench.DoAsync(delete);

        failure.HttpStatus.ShouldBe(409);
        (await bench.FailAsync(new GetAuthorizerRequest { ApiId = api.ApiId, AuthorizerId = jwt.AuthorizerId })).HttpStatus.ShouldBe(404);
    }

    [Fact]
    public async Task A_stage_serves_the_authorizer_that_was_deployed()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        var jwt = await bench.CallAsync<Authorizer>(api.JwtAuthorizer());
        await bench.RouteAsync(api, "GET /p");
        await bench.StageAsync(api);
        await bench.DoAsync(new CreateDeploymentRequest { ApiId = api.ApiId, StageName = "dev" });

        await bench.DoAsync(new UpdateAuthorizerRequest
        {
            ApiId = api.ApiId,
            AuthorizerId = jwt.AuthorizerId,
            JwtConfiguration = new JWTConfiguration { Issuer = "https://other.example", Audience = { "b" } },
        });

        var snapshot = await bench.SnapshotAsync(api.ApiId, ready => ready.Stages.Any(stage => stage.Deployment is not null));
        snapshot.Stages[0].Deployment.Authorizers.ShouldHaveSingleItem().JwtConfiguration.Issuer.ShouldBe("https://issuer.example");
    }

    [Theory]
    [InlineData("")]
    [InlineData("issuer.example")]
    [InlineData("ftp://issuer.example")]
    public async Task An_issuer_that_nobody_could_ask_is_refused(string issuer)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var request = (await bench.HttpApiAsync()).JwtAuthorizer();
        request.JwtConfiguration.Issuer = issuer;

        var failure = await bench.FailAsync(request);

        failure.Code.ShouldBe("BadRequestException");
    }

    [Theory]
    [InlineData("$context.identity.sourceIp")]
    [InlineData("$request.header.")]
    [InlineData("route.request.header.Authorization")]
    public async Task A_token_comes_from_a_header_or_the_query(string source)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var request = (await bench.HttpApiAsync()).JwtAuthorizer();
        request.IdentitySource[0] = source;

        var failure = await bench.FailAsync(request);

        failure.Code.ShouldBe("BadRequestException");
    }

    [Fact]
    public async Task WebSocket_APIs_ask_functions_only()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.WebSocketApiAsync();
        var request = api.FunctionAuthorizer();
        request.ClearAuthorizerPayloadFormatVersion();
        request.IdentitySource[0] = "route.request.header.Auth";

        var jwt = await bench.FailAsync(api.JwtAuthorizer());
        var function = await bench.CallAsync<Authorizer>(request);

        jwt.Code.ShouldBe("BadRequestException");
        function.HasEnableSimpleResponses.ShouldBeFalse();
    }

    [Fact]
    public async Task Simple_responses_need_the_second_format()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        var first = api.FunctionAuthorizer("1.0");
        var second = api.FunctionAuthorizer("2.0");
        first.EnableSimpleResponses = second.EnableSimpleResponses = true;

        (await bench.FailAsync(first)).Code.ShouldBe("BadRequestException");
        (await bench.CallAsync<Authorizer>(second)).EnableSimpleResponses.ShouldBeTrue();
    }

    [Fact]
    public async Task Results_are_cached_by_identity_or_not_at_all()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var request = (await bench.HttpApiAsync()).FunctionAuthorizer();
        request.IdentitySource.Clear();
        request.AuthorizerResultTtlInSeconds = 300;

        (await bench.FailAsync(request)).Code.ShouldBe("BadRequestException");
    }

    [Fact]
    public async Task An_update_leaves_what_it_does_not_name()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        var made = await bench.CallAsync<Authorizer>(api.FunctionAuthorizer());

        var updated = await bench.CallAsync<Authorizer>(
            new UpdateAuthorizerRequest { ApiId = api.ApiId, AuthorizerId = made.AuthorizerId, AuthorizerResultTtlInSeconds = 60 });

        updated.AuthorizerUri.ShouldBe(made.AuthorizerUri);
        updated.AuthorizerResultTtlInSeconds.ShouldBe(60);
    }

    [Fact]
    public async Task Deleting_the_API_deletes_its_authorizers()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.CallAsync<Api>(new CreateApiRequest { Name = "a", ProtocolType = "HTTP", Tags = { ["_custom_id_"] = "mine" } });
        await bench.DoAsync(api.JwtAuthorizer());

        await bench.DoAsync(new DeleteApiRequest { ApiId = api.ApiId });
        await bench.DoAsync(new CreateApiRequest { Name = "a", ProtocolType = "HTTP", Tags = { ["_custom_id_"] = "mine" } });

        (await bench.CallAsync<AuthorizerPage>(new GetAuthorizersRequest { ApiId = "mine" })).Items.ShouldBeEmpty();
    }
}
