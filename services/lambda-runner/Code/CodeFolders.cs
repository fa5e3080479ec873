namespace Gatehouse.LambdaRunner.Code;

/// <summary>Where a function's code lies on disk. There is no /var/task and no /opt without a container: search paths stand for them.</summary>
/// <param name="Task">The deployment package.</param>
/// <param name="Layers">Its layers, in the order in which Lambda lays them over each other: the last wins.</param>
internal sealed record CodeFolders(string Task, IReadOnlyList<string> Layers)
{
    /// <summary>What <c>/opt/path</c> stands for: that path in each layer that has it, the winning one first.</summary>
    public IEnumerable<string> InLayers(string path) => Layers.Reverse().Select(layer => Path.Combine(layer, path)).Where(Path.Exists);

    /// <summary>A file that is named as if it were in Lambda's own file system.</summary>
    public string Map(string path) =>
        path.StartsWith("/opt/", StringComparison.Ordinal) ? InLayers(path["/opt/".Length..]).FirstOrDefault() ?? path
        : path.StartsWith("/var/task/", StringComparison.Ordinal) ? Path.Combine(Task, path["/var/task/".Length..])
        : path;
}

/// <summary>The right to use a function's code and its layers.</summary>
internal sealed class FunctionCode(CodeLease task, IReadOnlyList<CodeLease> layers) : IDisposable
{
    public CodeFolders Folders { get; } = new(task.Path, [.. layers.Select(layer => layer.Path)]);

    public void Dispose()
    {
        task.Dispose();
        foreach (var layer in layers) layer.Dispose();
    }
}
