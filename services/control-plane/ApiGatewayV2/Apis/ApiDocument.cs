using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Apis;

/// <summary>
/// How APIs are kept. The API's document changes with everything that belongs to the API; its port is claimed over all accounts and
/// regions, as its id is.
/// </summary>
internal static class ApiDocument
{
    public static readonly DocumentKind<ApiRecord> Kind = new("apigatewayv2/api");
    public static readonly DocumentKind<PortRecord> PortKind = new("apigatewayv2/port");
    public static readonly RootKind<ApiRecord> Root = new(Kind, (_, apiId) => ApiFailures.Missing(apiId));

    public static DocumentKey PortClaim(int port) => GlobalClaims.Key(PortKind.Name, port.ToString());
}
