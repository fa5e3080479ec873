using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudFormation.Exports;

/// <summary>How exports are kept: by their names, which are unique in account and region; each import as a child of its export.</summary>
internal static class ExportDocument
{
    public static readonly DocumentKind<ExportRecord> Kind = new("cloudformation/export");
    public static readonly DocumentKind<ExportRecord> ImportKind = new("cloudformation/import");

    public static DocumentKey Key(CallScope scope, string name) => Kind.Key(scope.Account, scope.Region, name);

    public static DocumentKey ImportKey(CallScope scope, string name, string stackUuid) =>
        ImportKind.Key(scope.Account, scope.Region, $"{name}/{stackUuid}");
}
