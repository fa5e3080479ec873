using System.Text.Json;

namespace Gatehouse.EdgeRouter.Authorizing.Signatures;

/// <summary>Who signed a call.</summary>
internal sealed class SignedCaller(AccessKey key) : Caller
{
    public override void WriteAuthorizer2(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("iam"u8);
        json.WriteString("accessKey"u8, key.Id);
        json.WriteString("accountId"u8, key.AccountId);
        json.WriteString("callerId"u8, key.UserId);
        json.WriteNull("cognitoIdentity"u8);
        json.WriteNull("principalOrgId"u8);
        json.WriteString("userArn"u8, key.UserArn);
        json.WriteString("userId"u8, key.UserId);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Nothing: signers stand in the identity.</summary>
    public override void WriteAuthorizer1(Utf8JsonWriter json)
    {
    }

    public override string? IdentityValue(string name) => name switch
    {
        "accessKey" => key.Id,
        "accountId" => key.AccountId,
        "caller" or "user" => key.UserId,
        "userArn" => key.UserArn,
        _ => null,
    };
}
