using System.Net;
using Gatehouse.EdgeRouter.Authorizing.Keys;
using Gatehouse.EdgeRouter.Tests.Hosting;

namespace Gatehouse.EdgeRouter.Tests.Authorizing.Jwt;

public sealed class IssuerKeysTests
{
    [Fact]
    public async Task Keys_are_read_once_for_many_tokens()
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var edge = await TestEdge.ServingAsync(JwtApis.Guarded(issuer.Name));

        await Task.WhenAll(Enumerable.Range(0, 10).Select(async subject =>
        {
            var claims = JwtApis.Claims(issuer, edge.Time.GetUtcNow(), new() { ["aud"] = "a", ["exp"] = "+60", ["sub"] = $"{subject}" });
            using var response = await edge.GetWithTokenAsync(issuer.Sign(claims));
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
        }));

        issuer.AskedForKeys.ShouldBe(1);
    }

    [Fact]
    public async Task A_key_that_is_new_is_found()
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var edge = await TestEdge.ServingAsync(JwtApis.Guarded(issuer.Name));
        using var before = await edge.GetWithTokenAsync(issuer.Sign(JwtApis.Claims(issuer, edge.Time.GetUtcNow())));

        issuer.Publish("RS256", "rotated");
        edge.Time.Advance(IssuerKeys.Pause);
        using var after = await edge.GetWithTokenAsync(issuer.Sign(JwtApis.Claims(issuer, edge.Time.GetUtcNow()), keyId: "rotated"));

        after.StatusCode.ShouldBe(HttpStatusCode.OK);
        issuer.AskedForKeys.ShouldBe(2);
    }

    [Fact]
    public async Task Keys_that_nobody_has_do_not_make_the_edge_ask_every_time()
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var edge = await TestEdge.ServingAsync(JwtApis.Guarded(issuer.Name));
        var claims = JwtApis.Claims(issuer, edge.Time.GetUtcNow());

        for (var i = 0; i < 5; i++)
        {
            using var response = await edge.GetWithTokenAsync(issuer.Sign(claims, keyId: $"unknown-{i}"));
            response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        issuer.AskedForKeys.ShouldBe(1);
    }

    [Fact]
    public async Task Keys_grow_old()
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var edge = await TestEdge.ServingAsync(JwtApis.Guarded(issuer.Name));
        var token = issuer.Sign(JwtApis.Claims(issuer, edge.Time.GetUtcNow(), new() { ["aud"] = "a", ["exp"] = "+20000" }));
        using var first = await edge.GetWithTokenAsync(token);

        edge.Time.Advance(TimeSpan.FromHours(2));
        using var second = await edge.GetWithTokenAsync(token);

        second.StatusCode.ShouldBe(HttpStatusCode.OK);
        issuer.AskedForKeys.ShouldBe(2);
    }

    [Fact]
    public async Task An_issuer_that_is_away_lets_nobody_pass_and_is_told_of()
    {
        var issuer = await TestIssuer.StartAsync();
        await issuer.DisposeAsync();
        await using var edge = await TestEdge.ServingAsync(JwtApis.Guarded(issuer.Name));

        using var response = await edge.GetWithTokenAsync(issuer.Sign(JwtApis.Claims(issuer, edge.Time.GetUtcNow())));

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        edge.Warnings.ShouldContain(line => line.Contains($"Keys of issuer {issuer.Name} could not be read"));
    }

    [Fact]
    public async Task An_issuer_is_reached_by_its_alias()
    {
        const string name = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_abc";
        await using var issuer = await TestIssuer.StartAsync(name);
        await using var edge = await TestEdge.StartAsync(
            options: new EdgeOptions { Listen = TestEdge.OnFreePort, IssuerAliases = new Dictionary<string, string> { [name] = issuer.Url } });
        await edge.TellAsync(JwtApis.Guarded(name));

        using var response = await edge.GetWithTokenAsync(issuer.Sign(JwtApis.Claims(issuer, edge.Time.GetUtcNow())));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_issuers_keys_may_lie_in_a_file()
    {
        await using var issuer = await TestIssuer.StartAsync("https://issuer.example.com/");
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, issuer.KeySet, TestContext.Current.CancellationToken);
        await using var edge = await TestEdge.StartAsync(options: new EdgeOptions
        {
            Listen = TestEdge.OnFreePort,
            IssuerAliases = new Dictionary<string, string> { ["https://issuer.example.com"] = $"file:{path}" },
        });
        await edge.TellAsync(JwtApis.Guarded(issuer.Name));

        using var response = await edge.GetWithTokenAsync(issuer.Sign(JwtApis.Claims(issuer, edge.Time.GetUtcNow())));
        File.Delete(path);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        issuer.AskedForKeys.ShouldBe(0);
    }
}
