namespace Gatehouse.ControlPlane.ApiGateway.Patching;

/// <summary>What AWS lets a patch do at a path. Its `move` and `test` are supported nowhere.</summary>
[Flags]
internal enum PatchOps
{
    None = 0,
    Add = 1,
    Remove = 2,
    Replace = 4,
    Copy = 8,
}

/// <summary>Operations by the names that patches have for them.</summary>
internal static class PatchOpNames
{
    private static readonly string[] All = ["add", "remove", "replace", "copy"];

    public static PatchOps Parse(string name) => name switch
    {
        "add" => PatchOps.Add,
        "remove" => PatchOps.Remove,
        "replace" => PatchOps.Replace,
        "copy" => PatchOps.Copy,
        _ => PatchOps.None,
    };

    public static IReadOnlyList<string> NamesOf(PatchOps ops) =>
        [.. All.Where(name => ops.HasFlag(Parse(name)))];
}
