using System.Text.Json;

namespace Gatehouse.EdgeRouter.Authorizing;

/// <summary>Who was admitted, as functions, mappings and logs are told. One kind per authorization type.</summary>
internal abstract class Caller
{
    /// <summary>The value of <c>requestContext.authorizer</c> in payload format 2.0.</summary>
    public abstract void WriteAuthorizer2(Utf8JsonWriter json);

    /// <summary>
    /// The member <c>authorizer</c> of the request context in payload format 1.0 and in events of REST APIs, where they have it.
    /// </summary>
    public abstract void WriteAuthorizer1(Utf8JsonWriter json);

    /// <summary>The value of <c>$context.authorizer.{name}</c>; null when there is none.</summary>
    public virtual string? AuthorizerValue(string name) => null;

    /// <summary>The value of <c>$context.identity.{name}</c> and of that member of <c>requestContext.identity</c>; only signers have some.</summary>
    public virtual string? IdentityValue(string name) => null;

    /// <summary>The API key that the authorizer names for the caller, for REST APIs whose key source is AUTHORIZER.</summary>
    public virtual string? UsageIdentifierKey => null;
}
