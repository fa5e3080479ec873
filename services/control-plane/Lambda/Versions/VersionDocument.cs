using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Lambda.Versions;

/// <summary>How published versions are kept: one document each, children of their function; they never change.</summary>
internal static class VersionDocument
{
    public static readonly DocumentKind<FunctionVersionRecord> Kind = new("lambda/version");

    /// <param name="name">The function.</param>
    /// <param name="version">A number; what is none names no version.</param>
    public static DocumentKey Key(FunctionName name, string version) => Kind.Key(name.Account, name.Region, $"{name.Name}:{version.PadLeft(10, '0')}");

    public static bool IsNumber(string qualifier) => qualifier.Length is > 0 and <= 9 && qualifier.All(char.IsAsciiDigit) && qualifier[0] != '0';
}
