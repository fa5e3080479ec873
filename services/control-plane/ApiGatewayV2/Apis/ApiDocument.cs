using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Apis;

/// <summary>
/// How APIs are kept. The API's document changes with everything that belongs to the API; its id and its port are claimed over all
/// accounts and regions.
/// </summary>
internal static class ApiDocument
{
    /// <summary>What the store takes as one document, in bytes.</summary>
    public const int Largest = 4 * 1024 * 1024;

    public static readonly DocumentKind<ApiRecord> Kind = new("apigatewayv2/api");
    public static readonly DocumentKind<ApiIdRecord> IdKind = new("apigatewayv2/api-id");
    public static readonly DocumentKind<PortRecord> PortKind = new("apigatewayv2/port");

    public static DocumentKey Key(CallScope scope, string apiId) => Kind.Key(scope.Account, scope.Region, apiId);

    public static DocumentKey IdClaim(string apiId) => GlobalClaims.Key(IdKind.Name, apiId);

    public static DocumentKey PortClaim(int port) => GlobalClaims.Key(PortKind.Name, port.ToString());
}
