namespace Gatehouse.EdgeRouter.Hooks;

/// <summary>
/// Finds the scripts of a stage: <c>.sh</c> and <c>.py</c> under <c>{folder}/{stage}.d</c>, a folder's own before those of the folders in
/// it, by name. https://docs.localstack.cloud/references/init-hooks/
/// </summary>
internal static class HookFolders
{
    // Whatever is mounted there comes from outside.
    private const int MostScripts = 1000;

    private static readonly string[] Endings = [".sh", ".py"];

    public static IReadOnlyList<HookScript> Find(string? folder, HookStage stage)
    {
        var root = folder is null ? null : Path.Combine(folder, $"{stage.ToString().ToLowerInvariant()}.d");
        return root is null || !Directory.Exists(root) ? [] : [.. In(root).Take(MostScripts).Select(path => new HookScript(stage, path))];
    }

    private static IEnumerable<string> In(string folder)
    {
        var files = Directory.EnumerateFiles(folder).Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.Ordinal));
        var folders = Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal);
        return files.Order(StringComparer.Ordinal).Concat(folders.SelectMany(In));
    }
}
