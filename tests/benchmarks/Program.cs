using Gatehouse.Benchmarks;
using Gatehouse.Benchmarks.Authorizing;
using Gatehouse.Benchmarks.Calling;
using Gatehouse.Benchmarks.ColdStarting;
using Gatehouse.Benchmarks.Contenders;
using Gatehouse.Benchmarks.Deploying;
using Gatehouse.Benchmarks.Http;
using Gatehouse.Benchmarks.Matching;
using Gatehouse.Benchmarks.Proxying;
using Gatehouse.Benchmarks.Reporting;
using Gatehouse.Benchmarks.Starting;
using Gatehouse.Benchmarks.Updating;
using Gatehouse.Benchmarks.WebSockets;

// Contenders that are .NET themselves run as children of this program, in processes of their own.
if (args is ["serve", var role, var address, .. var backend]) return await ServedRole.RunAsync(role, address, backend.FirstOrDefault());

using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};

IBenchmark[] benchmarks =
[
    new HttpBenchmark(),
    new WebSocketBenchmark(),
    new MockBenchmark(),
    new PostBenchmark(),
    new IdleBenchmark(),
    new StartBenchmark(),
    new ColdStartBenchmark(),
    new MatchBenchmark(),
    new PlaneBenchmark(),
    new DeployBenchmark(),
    new ProxyBenchmark(),
    new JwtBenchmark(),
    new ApisBenchmark(),
];
var results = new ResultsFile(Repository.Path("tests/benchmarks/RESULTS.md"), new Machine(TimeProvider.System));
return await new BenchmarkCommand(benchmarks, results).RunAsync(args, cancellation.Token);
