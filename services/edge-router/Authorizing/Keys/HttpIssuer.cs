using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Gatehouse.EdgeRouter.Authorizing.Keys;

/// <summary>
/// An issuer on the network: its discovery document names its key set. AWS gives each of the two 1.5 s and 150,000 bytes.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
/// </summary>
/// <param name="issuer">As authorizers name it.</param>
/// <param name="address">Where it is reached: itself, or its alias.</param>
/// <param name="client">Reads no more than AWS takes.</param>
/// <param name="time">Measures the timeouts.</param>
internal sealed class HttpIssuer(string issuer, string address, HttpClient client, TimeProvider time) : IIssuerSource
{
    private const string Discovery = "/.well-known/openid-configuration";

    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(1500);

    public async Task<JsonWebKeySet> ReadAsync(CancellationToken cancellationToken)
    {
        var url = address.TrimEnd('/') + Discovery;
        var document = Parse(url, await GetAsync(url, cancellationToken), OpenIdConnectConfiguration.Create);
        if (string.IsNullOrEmpty(document.JwksUri)) throw new IssuerUnreachableException($"{url} names no jwks_uri");

        var keys = Aliased(document.JwksUri);
        return Parse(keys, await GetAsync(keys, cancellationToken), JsonWebKeySet.Create);
    }

    // An issuer that is reached elsewhere still names its key set by its own host.
    private string Aliased(string jwksUri)
    {
        var own = issuer.TrimEnd('/');
        return jwksUri.StartsWith(own + "/", StringComparison.Ordinal) ? address.TrimEnd('/') + jwksUri[own.Length..] : jwksUri;
    }

    private async Task<string> GetAsync(string url, CancellationToken cancellationToken)
    {
        using var clock = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancellationToken);
        try
        {
            return await client.GetStringAsync(new Uri(url), either.Token);
        }
        catch (Exception cause) when (cause is HttpRequestException or OperationCanceledException or UriFormatException or InvalidOperationException or NotSupportedException)
        {
            throw new IssuerUnreachableException($"{url}: {(clock.IsCancellationRequested ? "no answer in 1.5 s" : cause.Message)}", cause);
        }
    }

    private static T Parse<T>(string url, string json, Func<string, T> parse)
    {
        try
        {
            return parse(json);
        }
        catch (Exception cause) when (cause is ArgumentException or InvalidOperationException or System.Text.Json.JsonException)
        {
            throw new IssuerUnreachableException($"{url} is no document of an issuer: {cause.Message}", cause);
        }
    }
}
