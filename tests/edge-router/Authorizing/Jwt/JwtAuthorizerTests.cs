using System.Net;
using System.Text.Json.Nodes;
using Gatehouse.EdgeRouter.Tests.Hosting;

namespace Gatehouse.EdgeRouter.Tests.Authorizing.Jwt;

/// <summary>Every case of jwt-authorizers.json against an issuer with real keys.</summary>
public sealed class JwtAuthorizerTests
{
    public static TheoryData<string> Names => [.. ParityCases.In("jwt-authorizers.json").Select(each => (string)each["name"]!)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Tokens_are_judged_as_AWS_does(string name)
    {
        var given = ParityCases.Named("jwt-authorizers.json", name);
        await using var issuer = await TestIssuer.StartAsync();
        await using var edge = await TestEdge.StartAsync(
            options: new EdgeOptions { Listen = TestEdge.OnFreePort, RsaTokensOnly = (bool?)given["strict"] ?? false });
        await edge.TellAsync(JwtApis.Guarded(issuer.Name, given["scopes"]?.AsArray().Select(scope => (string)scope!)));

        using var response = await edge.GetWithTokenAsync(TokenOf(given, issuer, edge.Time.GetUtcNow()));

        ((int)response.StatusCode).ShouldBe((int)given["status"]!);
        response.Headers.NonValidated.TryGetValues("WWW-Authenticate", out var challenge);
        challenge.ToString().ShouldBe((string?)given["challenge"] ?? "");
        (edge.Execution.Request is not null).ShouldBe(response.StatusCode == HttpStatusCode.OK);
        if (response.StatusCode == HttpStatusCode.OK) return;

        response.Content.Headers.ContentType!.ToString().ShouldBe("application/json");
        (await response.Content.ReadAsStringAsync())
            .ShouldBe(response.StatusCode == HttpStatusCode.Unauthorized ? """{"message":"Unauthorized"}""" : """{"message":"Forbidden"}""");
    }

    private static string? TokenOf(JsonObject given, TestIssuer issuer, DateTimeOffset now)
    {
        if (given.TryGetPropertyValue("token", out var literal)) return (string?)literal;

        var claims = JwtApis.Claims(issuer, now, given["claims"]!.AsObject());
        var token = issuer.Sign(claims, (string?)given["algorithm"] ?? "RS256", (string?)given["keyId"], (bool?)given["forged"] ?? false);
        return ((string?)given["scheme"] ?? "Bearer ") + token;
    }
}
