using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Lambda.Functions;

/// <summary>How functions are kept: one document with configuration, tags and policy.</summary>
internal static class FunctionDocument
{
    public static readonly DocumentKind<FunctionRecord> Kind = new("lambda/function");

    public static DocumentKey Key(FunctionName name) => Kind.Key(name.Account, name.Region, name.Name);
}
