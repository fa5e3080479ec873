using System.Text.Json.Nodes;
using Gatehouse.EdgeRouter.Tests.Hosting;

namespace Gatehouse.EdgeRouter.Tests.Authorizing.Jwt;

/// <summary>What functions are told of a token: measured on AWS by others (github.com/floci-io/floci commit 498021087).</summary>
public sealed class JwtEventTests
{
    private static readonly JsonObject Claims = new()
    {
        ["iss"] = "set below",
        ["aud"] = new JsonArray("a", "c"),
        ["exp"] = 1900000000,
        ["sub"] = "user-1",
        ["admin"] = true,
        ["nothing"] = null,
        ["address"] = new JsonObject { ["city"] = "Rome" },
        ["scope"] = "read write",
    };

    [Fact]
    public async Task Format_2_has_claims_as_texts() => (await EventAsync("2.0"))["requestContext"]!["authorizer"]!.ToJsonString().ShouldBe(
        """{"jwt":{"claims":{"iss":"ISSUER","aud":"[a c]","exp":"1900000000","sub":"user-1","admin":"true","address":"{\u0022city\u0022:\u0022Rome\u0022}","scope":"read write"},"scopes":null}}""");

    [Fact]
    public async Task Scopes_are_told_to_routes_that_ask_for_some() =>
        (await EventAsync("2.0", "write"))["requestContext"]!["authorizer"]!["jwt"]!["scopes"]!.ToJsonString().ShouldBe("""["read","write"]""");

    [Fact]
    public async Task Format_1_has_them_without_jwt() =>
        (await EventAsync("1.0", "write"))["requestContext"]!["authorizer"]!.ToJsonString().ShouldBe(
            """{"claims":{"iss":"ISSUER","aud":"[a c]","exp":"1900000000","sub":"user-1","admin":"true","address":"{\u0022city\u0022:\u0022Rome\u0022}","scope":"read write"},"scopes":["read","write"]}""");

    private static async Task<JsonNode> EventAsync(string payloadFormat, params string[] scopes)
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var edge = await TestEdge.ServingAsync(JwtApis.Guarded(issuer.Name, scopes, payloadFormat));
        var claims = Claims.DeepClone().AsObject();
        claims["iss"] = issuer.Name;

        using var response = await edge.GetWithTokenAsync("Bearer " + issuer.Sign(claims.ToJsonString()));

        response.IsSuccessStatusCode.ShouldBeTrue();
        return JsonNode.Parse(edge.Execution.Event.Replace(issuer.Name, "ISSUER"))!;
    }
}
