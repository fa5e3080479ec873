using System.Text;
using Gatehouse.EdgeRouter.Listening;

namespace Gatehouse.EdgeRouter.Internal;

/// <summary>The certificate to trust for <c>https://</c> and <c>wss://</c>: <c>curl --cacert</c>, <c>NODE_EXTRA_CA_CERTS</c>.</summary>
internal sealed class AuthorityEndpoint(ServerCertificates certificates)
{
    public async ValueTask<StageOutcome> DownloadAsync(EdgeExchange exchange)
    {
        var pem = Encoding.ASCII.GetBytes(await certificates.GetAuthorityAsync(exchange.Aborted));
        var response = exchange.Context.Response;
        response.ContentType = "application/x-pem-file";
        response.ContentLength = pem.Length;
        await response.Body.WriteAsync(pem, exchange.Aborted);
        return StageOutcome.Answered;
    }
}
