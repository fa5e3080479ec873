using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Ids;

/// <summary>
/// An API's id is unique over all accounts, regions and kinds of APIs: a request on the data plane carries nothing but the id. It is
/// claimed in the commit that writes the API and released in the one that removes it.
/// </summary>
internal static class ApiIdClaim
{
    private static readonly DocumentKind<ApiIdRecord> Kind = new("apigatewayv2/api-id");

    public static DocumentWrite Take(string apiId, CallScope scope)
    {
        var owner = new ApiIdRecord { AccountId = scope.Account, Region = scope.Region };
        return new PutDocument(Key(apiId), "", owner.ToByteArray(), DocumentWrite.MustNotExist);
    }

    public static DocumentWrite Release(string apiId) => new DeleteDocument(Key(apiId));

    private static DocumentKey Key(string apiId) => GlobalClaims.Key(Kind.Name, apiId);
}
