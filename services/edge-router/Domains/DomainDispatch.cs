using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Rest.Responding;

namespace Gatehouse.EdgeRouter.Domains;

/// <summary>
/// Finds the API behind a custom domain. What no mapping takes is forbidden, and so is all of a domain that wants client certificates:
/// the edge asks nobody for one, so that nobody can have presented it.
/// </summary>
internal sealed class DomainDispatch(ILogger<DomainDispatch> log)
{
    public StageOutcome Enter(EdgeExchange exchange, CompiledDomain domain)
    {
        if (domain.WantsClientCertificate)
        {
            log.ClientCertificateWanted(exchange.RequestId, domain.Name);
            return RestFailures.DomainForbidden;
        }

        if (!domain.TryMap(exchange.Requested.Path, out var mapping, out var rest) || !exchange.Apis.TryGet(mapping.ApiId, out var api))
        {
            return RestFailures.DomainForbidden;
        }

        exchange.Target = new ApiTarget(api, UrlForm.Domain, mapping.Stage, rest.ToString()) { BasePath = mapping.BasePath };
        return StageOutcome.Continue;
    }
}
