using System.Collections.Concurrent;
using Gatehouse.LambdaRunner.Resolving;

namespace Gatehouse.LambdaRunner.Environments;

/// <summary>
/// Folders of environments: <c>/tmp</c> and the socket. A folder outlives a process that crashed or timed out, as Lambda's
/// <c>/tmp</c> does, and goes to the next environment of the same key.
/// </summary>
internal sealed class EnvironmentFolders(string root) : IDisposable
{
    /// <summary>Folders kept for a restart. Beyond them a restart finds an empty <c>/tmp</c>.</summary>
    private const int MostKept = 64;

    private readonly ConcurrentDictionary<EnvironmentKey, ConcurrentStack<EnvironmentFolder>> _kept = new();
    private int _count;
    private int _lastNumber;

    public EnvironmentFolder Take(EnvironmentKey key)
    {
        if (_kept.TryGetValue(key, out var folders) && folders.TryPop(out var kept))
        {
            Interlocked.Decrement(ref _count);
            File.Delete(kept.SocketPath);
            return kept;
        }

        var folder = new EnvironmentFolder(Path.Combine(root, $"{Interlocked.Increment(ref _lastNumber)}"));
        Directory.CreateDirectory(folder.TemporaryPath);
        return folder;
    }

    /// <summary>Keeps the folder for a restart.</summary>
    public void Keep(EnvironmentKey key, EnvironmentFolder folder)
    {
        if (Interlocked.Increment(ref _count) > MostKept)
        {
            Interlocked.Decrement(ref _count);
            Delete(folder);
            return;
        }

        _kept.GetOrAdd(key, static _ => new()).Push(folder);
    }

    public static void Delete(EnvironmentFolder folder) => Delete(folder.Path);

    public void Dispose() => Delete(root);

    private static void Delete(string path)
    {
        try
        {
            if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A process that escaped still writes there: the folder is rubbish, not a failure.
        }
    }
}

/// <summary>The folder of one environment.</summary>
internal sealed record EnvironmentFolder(string Path)
{
    /// <summary>The function's <c>/tmp</c>.</summary>
    public string TemporaryPath => System.IO.Path.Combine(Path, "tmp");

    public string SocketPath => System.IO.Path.Combine(Path, "api.sock");
}
