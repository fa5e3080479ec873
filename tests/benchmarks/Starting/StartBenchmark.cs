using Gatehouse.Benchmarks.Contenders;
using Gatehouse.Benchmarks.Measuring;
using Gatehouse.Benchmarks.Processes;
using Gatehouse.Benchmarks.Reporting;

namespace Gatehouse.Benchmarks.Starting;

/// <summary>From the start of a process to its ready line, and to a deployed function's first answer; memory once nothing happens.</summary>
internal sealed class StartBenchmark : IBenchmark
{
    public string Name => "start";

    public async Task<Section> RunAsync(Effort effort, CancellationToken cancellationToken)
    {
        using var field = await Field.PrepareAsync(cancellationToken, new BareNode(), new BareKestrel(), new ServerlessOffline(), new GatehouseAllInOne());

        var samples = field.Present.Select(contender => (Contender: contender, Starts: new List<StartSample>())).ToArray();
        for (var i = 0; i < effort.Samples; i++)
        {
            foreach (var (contender, starts) in samples) starts.Add(await SampleAsync(contender, effort.IdleTime, cancellationToken));
        }

        return new Section(
            "Start",
            [$"Medians of {effort.Samples} starts; Gatehouse finds what was deployed in its data directory.", .. field.Absences],
            ["contender", "to ready, ms", "to a function's first answer, ms", $"idle memory {effort.IdleTime.TotalSeconds:F0} s after ready, MB"],
            [.. samples.Select(each => Row(each.Contender.Name, each.Starts))]);
    }

    /// <summary>Two starts: the one that shall idle must not have run a function.</summary>
    private static async Task<StartSample> SampleAsync(IContender contender, TimeSpan idleTime, CancellationToken cancellationToken)
    {
        TimeSpan answered;
        await using (var server = contender.Start())
        {
            await FirstAnswer.AwaitAsync(server.Http, cancellationToken);
            answered = server.Age;
        }

        await using var idle = contender.Start();
        var ready = await idle.ReadyAsync(cancellationToken);
        await Task.Delay(idleTime, cancellationToken);
        return new(ready, answered, ResidentMemory.Of(idle.ProcessId));
    }

    private static string[] Row(string contender, IReadOnlyCollection<StartSample> starts) =>
    [
        contender,
        Figures.WholeMilliseconds(Median.Of(starts.Select(start => start.Ready))),
        Figures.WholeMilliseconds(Median.Of(starts.Select(start => start.Answered))),
        Figures.Megabytes((long)Median.Of(starts.Select(start => (double)start.IdleBytes))),
    ];

    private sealed record StartSample(TimeSpan Ready, TimeSpan Answered, long IdleBytes);
}
