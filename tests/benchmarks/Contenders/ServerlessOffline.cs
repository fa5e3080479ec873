using Gatehouse.Benchmarks.Processes;

namespace Gatehouse.Benchmarks.Contenders;

/// <summary>The Serverless Framework's emulator: the same functions in worker threads of one Node process.</summary>
internal sealed class ServerlessOffline : IContender
{
    private static readonly string Folder = Repository.Path("tests/benchmarks/serverless-offline");

    private static readonly Dictionary<string, string> Variables = new()
    {
        ["SLS_TELEMETRY_DISABLED"] = "1",
        ["SLS_NOTIFICATIONS_MODE"] = "off",
        ["AWS_ACCESS_KEY_ID"] = "test",
        ["AWS_SECRET_ACCESS_KEY"] = "test",
    };

    public string Name => "serverless-offline";

    public string? Absence => null;

    public Task PrepareAsync(CancellationToken cancellationToken) => Directory.Exists(Path.Combine(Folder, "node_modules"))
        ? Task.CompletedTask
        : Command.RunAsync(Folder, "npm", ["ci", "--no-audit", "--no-fund"], cancellationToken);

    public RunningServer Start()
    {
        var (http, webSocket) = (FreePort.Take(), FreePort.Take());
        var process = ChildProcess.Start(
            "Server ready:", Folder, Variables, "node", "node_modules/serverless/bin/serverless.js", "offline", "start", "--host", "127.0.0.1",
            "--httpPort", $"{http}", "--websocketPort", $"{webSocket}", "--lambdaPort", $"{FreePort.Take()}", "--noPrependStageInUrl");
        return new RunningServer(process, new Uri($"http://127.0.0.1:{http}/hello"), new Uri($"ws://127.0.0.1:{webSocket}"));
    }
}
