using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Gatehouse.EdgeRouter.Tests.Hosting;

/// <summary>An issuer of tokens shaped like Auth0 and Cognito: a discovery document, a key set, real keys.</summary>
internal sealed class TestIssuer : IAsyncDisposable
{
    private static readonly Lazy<RSA> Rsa = new(() => RSA.Create(2048));
    private static readonly Lazy<RSA> OtherRsa = new(() => RSA.Create(2048));
    private static readonly Dictionary<string, Lazy<ECDsa>> Curves = new()
    {
        ["ES256"] = new(() => ECDsa.Create(ECCurve.NamedCurves.nistP256)),
        ["ES384"] = new(() => ECDsa.Create(ECCurve.NamedCurves.nistP384)),
        ["ES512"] = new(() => ECDsa.Create(ECCurve.NamedCurves.nistP521)),
    };

    private readonly WebApplication _app;
    private readonly List<JsonObject> _keys = [];
    private int _askedForKeys;

    private TestIssuer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", () => Results.Content(
            new JsonObject { ["issuer"] = Name, ["jwks_uri"] = $"{Name}/keys.json" }.ToJsonString(), "application/json"));
        _app.MapGet("/keys.json", () =>
        {
            Interlocked.Increment(ref _askedForKeys);
            return Results.Content(KeySet, "application/json");
        });
    }

    /// <summary>Where it listens.</summary>
    public string Url { get; private set; } = "";

    /// <summary>What it calls itself: its URL, unless a test gives it a name that cannot be reached.</summary>
    public string Name { get; private set; } = "";

    public int AskedForKeys => _askedForKeys;

    public string KeySet
    {
        get
        {
            lock (_keys) return new JsonObject { ["keys"] = new JsonArray([.. _keys.Select(key => key.DeepClone())]) }.ToJsonString();
        }
    }

    public static async Task<TestIssuer> StartAsync(string? name = null)
    {
        var issuer = new TestIssuer();
        await issuer._app.StartAsync(TestContext.Current.CancellationToken);
        issuer.Url = issuer._app.Urls.Single();
        issuer.Name = name ?? issuer.Url;
        foreach (var algorithm in (string[])["RS256", "ES256", "ES384", "ES512"]) issuer.Publish(algorithm);
        return issuer;
    }

    /// <summary>A token whose key is named after its algorithm's kind.</summary>
    public string Sign(string claims, string algorithm = "RS256", string? keyId = null, bool forged = false)
    {
        SecurityKey key = Curves.TryGetValue(algorithm, out var curve)
            ? new ECDsaSecurityKey(curve.Value)
            : new RsaSecurityKey(forged ? OtherRsa.Value : Rsa.Value);
        key.KeyId = keyId ?? KindOf(algorithm);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(claims, new SigningCredentials(key, algorithm));
    }

    /// <summary>Puts a key among those that it answers with.</summary>
    public void Publish(string algorithm, string? keyId = null)
    {
        var key = Curves.TryGetValue(algorithm, out var curve)
            ? JsonWebKeyConverter.ConvertFromECDsaSecurityKey(new ECDsaSecurityKey(ECDsa.Create(curve.Value.ExportParameters(includePrivateParameters: false))))
            : JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(Rsa.Value.ExportParameters(includePrivateParameters: false)));
        var published = new JsonObject { ["kty"] = key.Kty, ["use"] = "sig", ["kid"] = keyId ?? KindOf(algorithm) };
        foreach (var (name, value) in new[] { ("n", key.N), ("e", key.E), ("crv", key.Crv), ("x", key.X), ("y", key.Y) })
        {
            if (value is not null) published[name] = value;
        }

        lock (_keys) _keys.Add(published);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string KindOf(string algorithm) => algorithm.StartsWith("ES", StringComparison.Ordinal) ? algorithm : "rsa";
}
