using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Rest.Responding;

namespace Gatehouse.EdgeRouter.Domains;

/// <summary>
/// Finds the API behind a custom domain. What no routing rule or mapping takes is forbidden, and so is all of a domain that wants client certificates to those
/// who have not presented a good one: over plain text nobody has.
/// </summary>
internal sealed class DomainDispatch(TimeProvider time, ILogger<DomainDispatch> log)
{
    /// <summary>
    /// Paths that a custom domain answers itself, whatever is mapped there: AWS's own health checks. The answer is ours.
    /// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html
    /// </summary>
    private const string Ping = "/ping";
    private const string SecurePing = "/sping";

    private static readonly byte[] Healthy = "healthy"u8.ToArray();
    private static readonly KeyValuePair<string, string>[] PlainText = [new("Content-Type", "text/plain")];

    public ValueTask<StageOutcome> EnterAsync(EdgeExchange exchange, CompiledDomain domain) => exchange.Requested.Path is Ping or SecurePing
        ? ReplyWriter.WriteAsync(exchange, StatusCodes.Status200OK, PlainText, Healthy)
        : new(Enter(exchange, domain));

    private StageOutcome Enter(EdgeExchange exchange, CompiledDomain domain)
    {
        if (domain.Truststore is { } truststore && !IsAdmitted(exchange, truststore))
        {
            log.ClientCertificateWanted(exchange.RequestId, domain.Name);
            return RestFailures.DomainForbidden;
        }

        if (!domain.TryMap(exchange.Requested.Path, exchange.Context.Request.Headers, out var mapping, out var rest) || !exchange.Apis.TryGet(mapping.ApiId, out var api))
        {
            return RestFailures.DomainForbidden;
        }

        exchange.Target = new ApiTarget(api, UrlForm.Domain, mapping.Stage, rest.ToString())
        {
            BasePath = mapping.BasePath,
            RoutingRuleId = mapping.RuleId,
        };
        return StageOutcome.Continue;
    }

    /// <summary>The handshake has shown that the client has the certificate's key, and takes any certificate: here it is judged.</summary>
    private bool IsAdmitted(EdgeExchange exchange, Truststore truststore)
    {
        if (exchange.Context.Connection.ClientCertificate is not { } certificate || !truststore.Admits(certificate, time.GetUtcNow())) return false;

        exchange.ClientCertificate = new ClientCertificate(certificate);
        return true;
    }
}
