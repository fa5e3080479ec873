namespace Gatehouse.LambdaRunner.Sandboxes.Runtimes;

/// <summary>
/// Finds an interpreter in the PATH when a function first needs it, and looks again now and then: what is installed, removed or replaced by a
/// closer match while we run is found without a restart. Its version is asked for once: that costs a process.
/// </summary>
/// <param name="searchPath">Folders, as in a <c>PATH</c>.</param>
/// <param name="time">Says when to look again.</param>
/// <param name="names">What it may be called, best first.</param>
internal sealed class InterpreterSearch(string searchPath, TimeProvider time, params string[] names)
{
    /// <summary>For how long an answer holds.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private Task<InstalledInterpreter?> _found = Task.FromResult<InstalledInterpreter?>(null);
    private string? _path;
    private long? _lookedAt;

    /// <summary>The interpreter, or null when there is none.</summary>
    public Task<InstalledInterpreter?> FindAsync()
    {
        lock (_gate)
        {
            if (_lookedAt is { } last && time.GetElapsedTime(last) < Interval) return _found;

            _lookedAt = time.GetTimestamp();
            var path = InstalledInterpreter.Locate(searchPath, names);
            if (path != _path || _found.IsFaulted) _found = AskAsync(path);
            _path = path;
            return _found;
        }
    }

    private static async Task<InstalledInterpreter?> AskAsync(string? path)
    {
        // The caller holds the gate.
        await Task.Yield();
        return path is null ? null : await InstalledInterpreter.AtAsync(path);
    }
}
