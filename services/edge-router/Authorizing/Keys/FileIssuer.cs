using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Gatehouse.EdgeRouter.Authorizing.Keys;

/// <summary>An issuer whose key set lies in a file: authorizers work without a network. Read again whenever an issuer would be asked again.</summary>
internal sealed class FileIssuer(string path) : IIssuerSource
{
    public async Task<JsonWebKeySet> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return JsonWebKeySet.Create(await File.ReadAllTextAsync(path, cancellationToken));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException or JsonException)
        {
            throw new IssuerUnreachableException($"{path}: {cause.Message}", cause);
        }
    }
}
