using System.Collections.Frozen;
using System.Globalization;
using Gatehouse.EdgeRouter.Calls;
using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.GatewayModel.Paths;

namespace Gatehouse.EdgeRouter.Variables;

/// <summary>
/// The <c>$context</c> of a call that is known before it is answered. What is only known afterwards stands in AccessLogs.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html
/// </summary>
internal sealed class ContextVariables
{
    private const string Authorizer = "authorizer.";
    private const string Certificate = "clientCert.";
    private const string Identity = "identity.";

    private readonly FrozenDictionary<string, ContextVariable> _known;

    public ContextVariables(EdgeOptions options) => _known = Known(options)
        .ToFrozenDictionary(each => each.Key, each => new ContextVariable(each.Value), StringComparer.Ordinal);

    /// <summary>Null for a name that <c>$context</c> does not have.</summary>
    /// <param name="name">Without <c>context.</c>.</param>
    public ICallVariable? Find(string name)
    {
        if (_known.TryGetValue(name, out var known)) return known;

        if (name.StartsWith(Authorizer, StringComparison.Ordinal))
        {
            var value = name[Authorizer.Length..];
            return new ContextVariable(call => call.Exchange.Caller?.AuthorizerValue(value));
        }

        if (!name.StartsWith(Identity, StringComparison.Ordinal)) return null;

        var member = name[Identity.Length..];
        if (member.StartsWith(Certificate, StringComparison.Ordinal))
        {
            var part = member[Certificate.Length..];
            return new ContextVariable(call => call.Exchange.ClientCertificate?.Value(part));
        }

        return new ContextVariable(call => call.Exchange.Caller?.IdentityValue(member));
    }

    private static Dictionary<string, Func<ApiCall, string?>> Known(EdgeOptions options) => new(StringComparer.Ordinal)
    {
        ["accountId"] = call => call.AccountId,
        ["apiId"] = call => call.ApiId,
        ["authorizer.error"] = call => call.Exchange.AuthorizerError,
        ["customDomain.basePathMatched"] = call => call.Exchange.Target is { Form: UrlForm.Domain, BasePath: var basePath } ? basePath : null,
        ["customDomain.routingRuleIdMatched"] = call => call.Exchange.Target.RoutingRuleId,
        ["domainName"] = call => DomainName.Of(call.Exchange, options),
        ["domainPrefix"] = call => DomainName.PrefixOf(DomainName.Of(call.Exchange, options)),
        ["extendedRequestId"] = call => call.Exchange.RequestId,
        ["httpMethod"] = call => call.Request.Method,
        ["identity.sourceIp"] = call => ClientAddress.Of(call.Exchange.Context),
        ["identity.userAgent"] = call => call.Request.Headers.UserAgent is [{ } agent, ..] ? agent : null,
        ["path"] = call => PercentEncoding.Decode(call.PathWithStage),
        ["protocol"] = _ => "HTTP/1.1",
        ["requestId"] = call => call.Exchange.RequestId,
        ["requestTime"] = call => RequestTime.Of(call.Exchange.ReceivedAt),
        ["requestTimeEpoch"] = call => call.Exchange.ReceivedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        ["resourcePath"] = call => call.ResourcePath,
        ["routeKey"] = call => call.RouteKey is { Length: > 0 } key ? key : null,
        ["stage"] = call => call.StageName,
    };
}
