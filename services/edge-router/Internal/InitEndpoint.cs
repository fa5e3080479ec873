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
            ["BOOT"] = true, ["START"] = true, ["READY"] = IsReady, ["SHUTDOWN"] = false,
        },
        Scripts = NoScripts,
    };

    public bool TryReport(string path, [NotNullWhen(true)] out object? report)
    {
        report = path.StartsWith(Prefix, StringComparison.Ordinal) ? Of(path[Prefix.Length..]) : null;
        return report is not null;
    }

    private bool IsReady => readiness.Initialized.IsCompletedSuccessfully;

    private object? Of(string stage) => stage switch
    {
        "boot" or "start" => new { Completed = true, Scripts = NoScripts },
        "ready" => new { Completed = IsReady, Scripts = NoScripts },
        "shutdown" => new { Completed = false, Scripts = NoScripts },
        _ => null,
    };
}
