using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Tests.Authorizing.Lambda;

/// <summary>An API whose routes are guarded by a function, which is called <c>guard</c>.</summary>
internal static class LambdaApis
{
    public const string Guard = "guard";
    public const string Allowing = """{"isAuthorized":true,"context":{"user":"ann","level":3,"admin":true,"groups":["a"]}}""";

    public static ApiSnapshot Guarded(Action<Authorizer>? change = null, string payloadFormat = "2.0", params string[] routeKeys) =>
        TestApis.Http(TestApis.Lambda(payloadFormat), ["$default"], routeKeys.Length > 0 ? routeKeys : ["GET /pets/{id}"]).Changed(snapshot =>
        {
            var deployment = snapshot.Stages[0].Deployment;
            var authorizer = new Authorizer
            {
                AuthorizerId = "auth1",
                Name = "guarding",
                AuthorizerType = "REQUEST",
                AuthorizerUri = TestApis.FunctionArn.Replace("orders", Guard),
                AuthorizerPayloadFormatVersion = "2.0",
                EnableSimpleResponses = true,
                IdentitySource = { "$request.header.Authorization" },
            };
            change?.Invoke(authorizer);
            deployment.Authorizers.Add(authorizer);
            foreach (var route in deployment.Routes) (route.AuthorizationType, route.AuthorizerId) = ("CUSTOM", "auth1");
        });

    public static async Task<(TestEdge Edge, FakeFunction Guard)> ServingAsync(ApiSnapshot api, string answer = Allowing)
    {
        var edge = await TestEdge.ServingAsync(api);
        var guard = new FakeFunction { Result = answer };
        edge.Execution.Functions[Guard] = guard;
        return (edge, guard);
    }

    public static Task<HttpResponseMessage> AskAsync(this TestEdge edge, string path = "/pets/7", string? authorization = "secret")
    {
        var request = edge.Request(HttpMethod.Get, path);
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return edge.SendAsync(request);
    }
}
