using System.Diagnostics.CodeAnalysis;
using Gatehouse.EdgeRouter.Snapshots;

namespace Gatehouse.EdgeRouter.Internal;

/// <summary>How far start-up has come, stage by stage. There are no hook scripts, so a stage is complete as soon as it is reached.</summary>
internal sealed class InitEndpoint(IEdgeReadiness readiness)
{
    private const string Prefix = "/_localstack/init/";

    private static readonly string[] NoScripts = [];

    public object Report() => new
    {
        Completed = new Dictionary<string, bool>
        {
            ["BOOT"] = true,
            ["START"] = true,
            ["READY"] = IsReady,
            ["SHUTDOWN"] = false,
        },
        Scripts = NoScripts,
    };

    public bool TryReport(string path, [NotNullWhen(true)] out StageReport? report)
    {
        report = path.StartsWith(Prefix, StringComparison.Ordinal) ? Of(path[Prefix.Length..]) : null;
        return report is not null;
    }

    private bool IsReady => readiness.Initialized.IsCompletedSuccessfully;

    private StageReport? Of(string stage) => stage switch
    {
        "boot" or "start" => new(Completed: true, NoScripts),
        "ready" => new(IsReady, NoScripts),
        "shutdown" => new(Completed: false, NoScripts),
        _ => null,
    };

    /// <summary>One stage of start-up.</summary>
    internal sealed record StageReport(bool Completed, string[] Scripts);
}
