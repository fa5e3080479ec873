using Microsoft.IdentityModel.Tokens;

namespace Gatehouse.EdgeRouter.Authorizing.Keys;

/// <summary>Where the keys of an issuer come from.</summary>
internal interface IIssuerSource
{
    /// <summary>The issuer's keys. Throws <see cref="IssuerUnreachableException"/> when they cannot be had.</summary>
    Task<JsonWebKeySet> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>An issuer's keys cannot be had; the message says why.</summary>
internal sealed class IssuerUnreachableException(string reason, Exception? cause = null) : Exception(reason, cause);
