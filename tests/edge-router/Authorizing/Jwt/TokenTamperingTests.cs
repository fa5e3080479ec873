using System.Net;
using System.Text;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Microsoft.IdentityModel.Tokens;

namespace Gatehouse.EdgeRouter.Tests.Authorizing.Jwt;

/// <summary>What attackers try with tokens (RFC 8725).</summary>
public sealed class TokenTamperingTests
{
    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("HS256")]
    public async Task A_token_of_an_algorithm_without_a_public_key_is_refused(string algorithm)
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var edge = await TestEdge.ServingAsync(JwtApis.Guarded(issuer.Name));
        var header = Base64UrlEncoder.Encode($$"""{"alg":"{{algorithm}}","kid":"rsa"}""");
        var payload = Base64UrlEncoder.Encode(JwtApis.Claims(issuer, edge.Time.GetUtcNow()));
        var signature = algorithm == "HS256" ? Base64UrlEncoder.Encode(Encoding.ASCII.GetBytes("signed by the public key")) : "";

        using var response = await edge.GetWithTokenAsync($"Bearer {header}.{payload}.{signature}");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Headers.WwwAuthenticate.ToString().ShouldContain($"signing method {algorithm} is invalid");
    }

    [Fact]
    public async Task Claims_that_were_changed_are_refused()
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var edge = await TestEdge.ServingAsync(JwtApis.Guarded(issuer.Name));
        var parts = issuer.Sign(JwtApis.Claims(issuer, edge.Time.GetUtcNow())).Split('.');
        var claims = Base64UrlEncoder.Decode(parts[1]).Replace("\"aud\":\"a\"", "\"aud\":\"b\"");

        using var response = await edge.GetWithTokenAsync($"Bearer {parts[0]}.{Base64UrlEncoder.Encode(claims)}.{parts[2]}");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_good_token_that_was_seen_ends_when_it_says()
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var edge = await TestEdge.ServingAsync(JwtApis.Guarded(issuer.Name));
        var token = "Bearer " + issuer.Sign(JwtApis.Claims(issuer, edge.Time.GetUtcNow()));
        using var first = await edge.GetWithTokenAsync(token);

        edge.Time.Advance(TimeSpan.FromSeconds(60));
        using var second = await edge.GetWithTokenAsync(token);

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        second.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer ..")]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiJ9..")]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6InJzYSJ9.bnVsbA.AAAA")]
    [InlineData("Bearer W10.W10.W10")]
    [InlineData("Bearer a.b.c.d.e")]
    [InlineData("Basic YTpi")]
    public async Task Nonsense_is_refused_and_breaks_nothing(string authorization)
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var edge = await TestEdge.ServingAsync(JwtApis.Guarded(issuer.Name));

        using var response = await edge.GetWithTokenAsync(authorization);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        edge.Execution.Request.ShouldBeNull();
    }
}
