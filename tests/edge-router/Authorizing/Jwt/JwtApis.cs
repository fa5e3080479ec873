using System.Globalization;
using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Tests.Authorizing.Jwt;

/// <summary>An API of one guarded route, and tokens for it.</summary>
internal static class JwtApis
{
    public static ApiSnapshot Guarded(string issuer, IEnumerable<string>? scopes = null, string payloadFormat = "2.0") =>
        TestApis.Http(TestApis.Lambda(payloadFormat), ["$default"], "GET /a").Changed(snapshot =>
        {
            var deployment = snapshot.Stages[0].Deployment;
            deployment.Authorizers.Add(new Authorizer
            {
                AuthorizerId = "jwt1",
                Name = "tokens",
                AuthorizerType = "JWT",
                IdentitySource = { "$request.header.Authorization" },
                JwtConfiguration = new() { Issuer = issuer, Audience = { "a", "b" } },
            });
            deployment.Routes[0].AuthorizationType = "JWT";
            deployment.Routes[0].AuthorizerId = "jwt1";
            deployment.Routes[0].AuthorizationScopes.Add(scopes ?? []);
        });

    /// <summary>Claims in which <c>+60</c> means a minute from now; the issuer's own name unless they give one.</summary>
    public static string Claims(TestIssuer issuer, DateTimeOffset now, JsonObject? claims = null)
    {
        var written = claims?.DeepClone().AsObject() ?? new JsonObject { ["aud"] = "a", ["exp"] = "+60" };
        if (!written.ContainsKey("iss")) written["iss"] = issuer.Name;
        foreach (var (name, value) in written.ToList())
        {
            if (value is JsonValue text && text.TryGetValue<string>(out var shift) && shift is ['+' or '-', ..])
            {
                written[name] = now.ToUnixTimeMilliseconds() / 1000.0 + int.Parse(shift, CultureInfo.InvariantCulture);
            }
        }

        return written.ToJsonString();
    }

    public static Task<HttpResponseMessage> GetWithTokenAsync(this TestEdge edge, string? token, string path = "/a")
    {
        var request = edge.Request(HttpMethod.Get, path);
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", token);
        return edge.SendAsync(request);
    }
}
