using System.Security.Authentication;
using Gatehouse.EdgeRouter.Calls;
using Gatehouse.EdgeRouter.Variables;
using Microsoft.AspNetCore.Connections.Features;

namespace Gatehouse.EdgeRouter.Rest.Compiling;

/// <summary>
/// What access logs of REST APIs have of their own: the request's second id, the connection's TLS, and whatever else their events tell.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html
/// </summary>
internal static class RestLogVariables
{
    private static readonly ContextVariable RequestId = new(call => ((RestCall)call).RequestId);

    private static readonly ContextVariable CipherSuite = new(call => TlsOf(call)?.NegotiatedCipherSuite?.ToString());

    // How AWS writes the version is not known; CloudTrail's way is taken.
    private static readonly ContextVariable TlsVersion = new(call => TlsOf(call)?.Protocol switch
    {
        SslProtocols.Tls13 => "TLSv1.3",
        SslProtocols.Tls12 => "TLSv1.2",
        _ => null,
    });

    public static ICallVariable Of(string name, ICallVariable? common) => name switch
    {
        "requestId" => RequestId,
        "cipherSuite" => CipherSuite,
        "tlsVersion" => TlsVersion,
        _ => common ?? new RestContextVariable(name),
    };

    private static ITlsHandshakeFeature? TlsOf(ApiCall call) => call.Exchange.Context.Features.Get<ITlsHandshakeFeature>();
}
