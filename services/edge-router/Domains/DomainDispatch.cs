using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Rest.Responding;

namespace Gatehouse.EdgeRouter.Domains;

/// <summary>
/// Finds the API behind a custom domain. What no routing rule or mapping takes is forbidden, and so is all of a domain that wants client certificates to those
/// who have not presented a good one: over plain text nobody has.
/// </summary>
internal sealed class DomainDispatch(TimeProvider time, ILogger<DomainDispatch> log)
{
    public StageOutcome Enter(EdgeExchange exchange, CompiledDomain domain)
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

        exchange.Target = new ApiTarget(api, UrlForm.Domain, mapping.Stage, rest.ToString()) { BasePath = mapping.BasePath };
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
