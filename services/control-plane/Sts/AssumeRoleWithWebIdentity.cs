using System.Buffers.Text;
using System.Text.Json;
using Gatehouse.Aws.Sts;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Sts;

/// <summary>
/// https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html. The token is read and not verified: any role may be
/// assumed by anybody.
/// </summary>
internal sealed class AssumeRoleWithWebIdentity(RoleSessions roles)
    : IOperation<AssumeRoleWithWebIdentityRequest, AssumeRoleWithWebIdentityResponse>
{
    public async Task<Outcome<AssumeRoleWithWebIdentityResponse>> HandleAsync(
        AssumeRoleWithWebIdentityRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (request.WebIdentityToken.Split('.') is not [_, var payload, _] || !TryReadClaims(payload, out var claims))
        {
            return StsFailures.InvalidToken;
        }

        var assumed = await roles.AssumeAsync(request.RoleArn, request.RoleSessionName, request.DurationSeconds, cancellationToken);
        return assumed.Succeeded
            ? new AssumeRoleWithWebIdentityResponse
            {
                Credentials = assumed.Value.Credentials,
                AssumedRoleUser = assumed.Value.User,
                SubjectFromWebIdentityToken = claims.Subject,
                Provider = claims.Issuer,
                Audience = claims.Audience,
            }
            : assumed.Failure;
    }

    private static bool TryReadClaims(string payload, out (string Subject, string Issuer, string Audience) claims)
    {
        claims = default;
        if (!Base64Url.IsValid(payload))
        {
            return false;
        }

        try
        {
            using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
            var root = json.RootElement;
            claims = (Text(root, "sub"), Text(root, "iss"), Text(root, "aud"));
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static string Text(JsonElement json, string claim) =>
        !json.TryGetProperty(claim, out var value) ? ""
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().FirstOrDefault().ToString()
        : value.ToString();
}
