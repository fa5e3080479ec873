using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Documents;

/// <summary>
/// Names that only one API of all accounts and regions may have. A claim is a document written with
/// <see cref="DocumentWrite.MustNotExist"/> in the same commit as what it is claimed for.
/// </summary>
internal static class GlobalClaims
{
    private const string Account = "000000000000";
    private const string Region = "global";

    public static DocumentKey Key(string kind, string name) => new(Account, Region, kind, name);
}
