using System.Diagnostics;
using Gatehouse.Benchmarks.Contenders;
using Gatehouse.Benchmarks.Measuring;
using Gatehouse.Benchmarks.Processes;
using Gatehouse.Benchmarks.Reporting;

namespace Gatehouse.Benchmarks.Deploying;

/// <summary>
/// How long a deployment takes: a service of the Serverless Framework's against what its client takes by itself, and a stack of 200 resources.
/// </summary>
internal sealed class DeployBenchmark : IBenchmark
{
    private static readonly string Service = Repository.Path("tests/clients/osls/http");
    private static readonly string Client = Repository.Path("tests/clients/osls/node_modules/.bin/osls");

    public string Name => "deploy";

    public async Task<Section> RunAsync(Effort effort, CancellationToken cancellationToken)
    {
        if (!File.Exists(Client))
        {
            await Command.RunAsync(Repository.Path("tests/clients/osls"), "npm", ["ci", "--no-audit", "--no-fund"], cancellationToken);
        }

        using var gatehouse = new GatehouseAllInOne();
        await using var server = gatehouse.Start();
        await server.ReadyAsync(cancellationToken);
        var (real, floor, calls) = await CompareAsync(gatehouse.Endpoint, effort, cancellationToken);
        var large = await LargeStackAsync(gatehouse.Endpoint, effort, cancellationToken);
        return new Section(
            "Deploy",
            [
                $"Medians of {effort.Samples}. The client is osls with a service of one REST API and one HTTP API, deployed anew each time; its floor is the same "
                + $"client against a server that answers its {calls} calls at once with what Gatehouse answered before.",
            ],
            ["what", "ms", "over the floor"],
            [
                ["client's floor", Figures.WholeMilliseconds(floor), "–"],
                ["`osls deploy` to Gatehouse", Figures.WholeMilliseconds(real), Figures.Ratio(real.TotalMilliseconds, floor.TotalMilliseconds)],
                [$"a stack of {LargeStack.Resources} resources", Figures.WholeMilliseconds(large), "–"],
            ]);
    }

    private static async Task<(TimeSpan Real, TimeSpan Floor, int Calls)> CompareAsync(Uri gatehouse, Effort effort, CancellationToken cancellationToken)
    {
        var (real, floor) = (new List<TimeSpan>(), new List<TimeSpan>());
        var calls = 0;
        for (var i = 0; i < effort.Samples; i++)
        {
            await using var recorder = await AnswerRecorder.StartAsync(gatehouse, cancellationToken);
            await RunAsync(recorder.Address, "deploy", cancellationToken);
            calls = recorder.Recorded;
            recorder.Replay();
            floor.Add(await RunAsync(recorder.Address, "deploy", cancellationToken));
            await RunAsync(gatehouse, "remove", cancellationToken);
            real.Add(await RunAsync(gatehouse, "deploy", cancellationToken));
            await RunAsync(gatehouse, "remove", cancellationToken);
        }

        return (Median.Of(real), Median.Of(floor), calls);
    }

    private static async Task<TimeSpan> LargeStackAsync(Uri gatehouse, Effort effort, CancellationToken cancellationToken)
    {
        using var stacks = new LargeStack(gatehouse);
        var times = new List<TimeSpan>();
        for (var i = 0; i < effort.Samples; i++) times.Add(await stacks.CreateAsync($"large-{i}", cancellationToken));
        return Median.Of(times);
    }

    private static async Task<TimeSpan> RunAsync(Uri endpoint, string command, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Client, [command, "--stage", "local"])
        {
            WorkingDirectory = Service,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["AWS_ENDPOINT_URL"] = endpoint.GetLeftPart(UriPartial.Authority),
            ["AWS_ACCESS_KEY_ID"] = "test",
            ["AWS_SECRET_ACCESS_KEY"] = "test",
            ["SLS_TELEMETRY_DISABLED"] = "1",
            ["SLS_NOTIFICATIONS_MODE"] = "off",
            ["CI"] = "1",
            ["NODE_NO_WARNINGS"] = "1",
        })
        {
            start.Environment[name] = value;
        }

        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
        await process.WaitForExitAsync(cancellationToken);
        var taken = Stopwatch.GetElapsedTime(began);
        var said = await output;
        return process.ExitCode == 0 ? taken : throw new InvalidOperationException($"osls {command} ended with {process.ExitCode}:\n{string.Join('\n', said)}");
    }
}
