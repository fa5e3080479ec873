using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.DomainNames;

/// <summary>
/// How custom domain names are kept, and what they lead to. REST, HTTP and WebSocket APIs share them: both versions of API Gateway show
/// these documents, each in its own words. Since a request on the data plane carries nothing but the name, a name is claimed over all
/// accounts and regions.
/// </summary>
internal static class DomainDocument
{
    public static readonly RootKind<CustomDomain> Root = new(new("apigateway/domain-name"), (_, _) => DomainFailures.Missing);

    /// <summary>A REST API's mapping may leave the stage out: then the path names it.</summary>
    public static readonly Part<ApiMapping> Mappings = new(new("apigateway/domain-mapping"), _ => DomainFailures.MappingMissing);

    public static readonly Part<RoutingRule> RoutingRules = new(new("apigateway/domain-routing-rule"), DomainFailures.RoutingRuleMissing);

    private static readonly DocumentKind<ApiIdRecord> ClaimKind = new("apigateway/domain-name-claim");

    public static DocumentWrite Claim(string name, CallScope scope)
    {
        var owner = new ApiIdRecord { AccountId = scope.Account, Region = scope.Region };
        return new PutDocument(GlobalClaims.Key(ClaimKind.Name, name), "", owner.ToByteArray(), DocumentWrite.MustNotExist);
    }

    public static DocumentWrite Release(string name) => new DeleteDocument(GlobalClaims.Key(ClaimKind.Name, name));
}
