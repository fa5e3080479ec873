namespace Gatehouse.EdgeRouter.Rest.Keys;

/// <summary>
/// Where an API's callers have their key: in a header, or from the authorizer that admitted them.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-key-source.html
/// </summary>
internal abstract class ApiKeySource
{
    private const string Authorizer = "AUTHORIZER";

    /// <param name="name">HEADER or AUTHORIZER.</param>
    public static ApiKeySource Of(string name) => name == Authorizer ? FromAuthorizer.Instance : FromHeader.Instance;

    /// <summary>Null or empty when the caller has none.</summary>
    public abstract string? KeyOf(RestCall call);

    private sealed class FromHeader : ApiKeySource
    {
        private const string Header = "x-api-key";

        public static FromHeader Instance { get; } = new();

        public override string? KeyOf(RestCall call) => call.Request.Headers.TryGetValue(Header, out var sent) ? sent.ToString() : null;
    }

    private sealed class FromAuthorizer : ApiKeySource
    {
        public static FromAuthorizer Instance { get; } = new();

        public override string? KeyOf(RestCall call) => call.Caller?.UsageIdentifierKey;
    }
}
