using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Ids;

namespace Gatehouse.ControlPlane.Iam.AccessKeys;

/// <summary>Makes access keys. A key carries its account, so that whoever sees one knows whose it is.</summary>
internal sealed class KeyMint(IIdSource ids)
{
    private const int RandomPart = 7;
    private const int SecretLength = 40;
    private const int TokenLength = 128;

    public string NewUserKeyId(string account) => NewKeyId("LKIA", account);

    public string NewSessionKeyId(string account) => NewKeyId("LSIA", account);

    public string NewSecret() => ids.NewId(SecretLength);

    public string NewToken() => ids.NewId(TokenLength);

    private string NewKeyId(string prefix, string account) => AccessKeyAccounts.Write(prefix, account, ids.NewId(RandomPart).ToUpperInvariant());
}
