using System.Text.RegularExpressions;

namespace Gatehouse.Journeys.Tests.Running;

/// <summary>What a process has printed, and whoever waits for a line of it.</summary>
internal sealed partial class ProcessOutput
{
    /// <summary>Lines at the end that stand beside a failure.</summary>
    private const int Shown = 60;

    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];
    private readonly List<(Predicate<string> Awaited, TaskCompletionSource Seen)> _waiting = [];

    public override string ToString()
    {
        lock (_gate) return string.Join('\n', _lines.TakeLast(Shown));
    }

    public void Hear(string? line)
    {
        if (line is null) return;
        lock (_gate)
        {
            _lines.Add(line);
            foreach (var (awaited, seen) in _waiting)
            {
                if (awaited(line)) seen.TrySetResult();
            }
        }
    }

    /// <summary>Completes with the first line that fits, printed already or to come.</summary>
    public Task WaitForAsync(Predicate<string> awaited)
    {
        lock (_gate)
        {
            if (_lines.Exists(awaited)) return Task.CompletedTask;

            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((awaited, seen));
            return seen.Task;
        }
    }

    /// <summary>Lines of level Error or Critical, and what the runtime says of an exception that nobody caught.</summary>
    public IReadOnlyList<string> Errors()
    {
        lock (_gate) return [.. _lines.Where(line => ErrorLine().IsMatch(line))];
    }

    [GeneratedRegex(@"^(\d\d:\d\d:\d\d\.\d+ )?(fail|crit): |^Unhandled exception", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ErrorLine();
}
