using System.Threading.Channels;

namespace Gatehouse.ControlPlane.CloudFormation.Running;

/// <summary>
/// Runs steps as soon as those before them have ended, many at once, and writes the journal in batches: whatever begins or ends at the
/// same moment is one commit.
/// <code>
/// begin what is free → commit → run it ─► ends and notes come in → begin what is free now → commit …
/// </code>
/// </summary>
internal sealed class StepScheduler(StackJournal journal, CancellationToken givenUp)
{
    private const int MostAtOnce = 16;

    private readonly Channel<(Step? Step, Action? Note, TaskCompletionSource? Written)> _messages =
        Channel.CreateUnbounded<(Step?, Action?, TaskCompletionSource?)>();

    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private readonly List<string> _failed = [];
    private readonly List<TaskCompletionSource> _written = [];

    /// <summary>Whether it was given up before everything had begun.</summary>
    public bool WasStopped { get; private set; }

    /// <summary>Runs the steps; returns those that failed. A step that waits for a failed one is left out.</summary>
    /// <param name="steps">All of them. What a step waits for and is not among them counts as done.</param>
    /// <param name="stopsOnFailure">Whether nothing new begins after a failure, and what waits is given up.</param>
    public async Task<IReadOnlyList<string>> RunAsync(IReadOnlyCollection<Step> steps, bool stopsOnFailure, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(givenUp);
        var waiting = steps.ToList();
        var known = steps.Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
        var running = 0;
        while (true)
        {
            List<Step> begun = [];
            if (!stop.IsCancellationRequested)
            {
                await BeginAsync(waiting, known, begun, MostAtOnce - running, cancellationToken);
            }

            await journal.CommitAsync(cancellationToken);
            Release();
            foreach (var step in begun)
            {
                running++;
                _ = RunOneAsync(step, new StepNotes(NoteAsync, stop.Token), cancellationToken);
            }

            if (stopsOnFailure && _failed.Count > 0)
            {
                await stop.CancelAsync();
            }

            if (running == 0)
            {
                WasStopped = stop.IsCancellationRequested && waiting.Count > 0;
                return _failed;
            }

            running -= await TakeAsync(cancellationToken);
        }
    }

    private async Task BeginAsync(
        List<Step> waiting, HashSet<string> known, List<Step> begun, int room, CancellationToken cancellationToken)
    {
        // What is done at once may set others free.
        for (var progress = true; progress;)
        {
            progress = false;
            foreach (var step in waiting.Where(step => step.After.All(other => _done.Contains(other) || !known.Contains(other))).ToArray())
            {
                if (begun.Count >= room)
                {
                    return;
                }

                waiting.Remove(step);
                switch (await step.BeginAsync(cancellationToken))
                {
                    case StepStart.Runs:
                        begun.Add(step);
                        break;
                    case StepStart.IsDone:
                        _done.Add(step.Id);
                        progress = true;
                        break;
                    default:
                        _failed.Add(step.Id);
                        break;
                }
            }
        }
    }

    // Waits for whatever comes first and takes all that has come by then.
    private async Task<int> TakeAsync(CancellationToken cancellationToken)
    {
        await _messages.Reader.WaitToReadAsync(cancellationToken);
        var ended = 0;
        while (_messages.Reader.TryRead(out var message))
        {
            if (message.Step is { } step)
            {
                ended++;
                if (step.End())
                {
                    _done.Add(step.Id);
                }
                else
                {
                    _failed.Add(step.Id);
                }
            }
            else
            {
                message.Note!();
                _written.Add(message.Written!);
            }
        }

        return ended;
    }

    private async Task RunOneAsync(Step step, StepNotes notes, CancellationToken cancellationToken)
    {
        // A step keeps its failures, unexpected ones included, for its end.
        await step.RunAsync(notes, cancellationToken);
        _messages.Writer.TryWrite((step, null, null));
    }

    private Task NoteAsync(Action note)
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _messages.Writer.TryWrite((null, note, written));
        return written.Task;
    }

    private void Release()
    {
        foreach (var written in _written)
        {
            written.SetResult();
        }

        _written.Clear();
    }
}
