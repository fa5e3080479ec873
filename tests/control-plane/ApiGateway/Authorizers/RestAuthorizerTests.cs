using Gatehouse.Aws.ApiGateway;

namespace Gatehouse.ControlPlane.Tests.ApiGateway;

public sealed class RestAuthorizerTests
{
    private const string UserPool = "arn:aws:cognito-idp:us-east-1:000000000000:userpool/p";

    public static TheoryData<string, CreateAuthorizerRequest> Unusable() => new()
    {
        { "a token's authorizer without a function", new() { Type = "TOKEN" } },
        { "a function by its own ARN", new() { Type = "TOKEN", AuthorizerUri = "arn:aws:lambda:us-east-1:000000000000:function:f" } },
        { "a token in the query", Token(identitySource: "method.request.querystring.t") },
        { "a token's expression that is none", Token(expression: "(") },
        { "results kept for too long", Token(ttl: 3601) },
        { "a user pool's authorizer without a pool", new() { Type = "COGNITO_USER_POOLS" } },
        { "a pool that is none", new() { Type = "COGNITO_USER_POOLS", ProviderArNs = { "arn:aws:s3:::bucket" } } },
        { "results kept by nothing", new() { Type = "REQUEST", AuthorizerUri = GivenRest.FunctionUri } },
        { "a part of the request that is none", new() { Type = "REQUEST", AuthorizerUri = GivenRest.FunctionUri, IdentitySource = "body" } },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public async Task An_authorizer_that_cannot_work_is_refused(string why, CreateAuthorizerRequest request)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.RestApiAsync();
        request.RestApiId = api.Id;
        request.Name = "a";

        (await bench.FailAsync(request)).HttpStatus.ShouldBe(400, why);
    }

    [Fact]
    public async Task A_name_is_an_authorizers_own()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.RestApiAsync();
        var request = Token();
        request.RestApiId = api.Id;
        request.Name = "a";
        await bench.DoAsync(request);

        (await bench.FailAsync(request)).Message.ShouldBe("Authorizer name must be unique. Authorizer a already exists in this RestApi.");
    }

    [Fact]
    public async Task A_method_takes_only_an_authorizer_of_its_kind()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.RestApiAsync();
        var pool = await bench.CallAsync<Authorizer>(
            new CreateAuthorizerRequest { RestApiId = api.Id, Name = "p", Type = "COGNITO_USER_POOLS", ProviderArNs = { UserPool } });
        var method = new PutMethodRequest
        {
            RestApiId = api.Id,
            ResourceId = api.RootResourceId,
            HttpMethod = "GET",
            AuthorizationType = "CUSTOM",
            AuthorizerId = pool.Id,
        };

        (await bench.FailAsync(method)).Message.ShouldStartWith("Invalid authorizer ID specified.");

        method.AuthorizationType = "COGNITO_USER_POOLS";
        (await bench.CallAsync<Method>(method)).AuthorizerId.ShouldBe(pool.Id);
    }

    private static CreateAuthorizerRequest Token(
        string identitySource = "method.request.header.Authorization", string expression = ".*", int ttl = 300) => new()
        {
            Type = "TOKEN",
            AuthorizerUri = GivenRest.FunctionUri,
            IdentitySource = identitySource,
            IdentityValidationExpression = expression,
            AuthorizerResultTtlInSeconds = ttl,
        };
}
