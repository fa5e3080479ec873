using System.Collections.Concurrent;

namespace Gatehouse.LambdaRunner.Sandboxes.Runtimes;

/// <summary>Says once per runtime that it runs on another version than its name promises.</summary>
internal sealed class VersionWarnings(ILogger logger)
{
    private readonly ConcurrentDictionary<string, bool> _said = new();

    public void WarnOnce(string runtime, string wanted, string installed)
    {
        if (installed == wanted || installed.StartsWith(wanted + ".", StringComparison.Ordinal)) return;
        if (_said.TryAdd(runtime, true)) RunnerLog.RuntimeVersionDiffered(logger, runtime, installed);
    }
}
