using System.Diagnostics.CodeAnalysis;
using Gatehouse.EdgeRouter.Hooks;

namespace Gatehouse.EdgeRouter.Internal;

/// <summary>How far start-up has come, stage by stage and script by script: what people wait for who create things in <c>ready.d</c>.</summary>
internal sealed class InitEndpoint(InitHooks hooks)
{
    private const string Prefix = "/_localstack/init/";

    private static readonly HookStage[] Stages = Enum.GetValues<HookStage>();

    public object Report() => new
    {
        Completed = Stages.ToDictionary(NameOf, hooks.IsCompleted),
        Scripts = Stages.SelectMany(ScriptsOf).ToArray(),
    };

    public bool TryReport(string path, [NotNullWhen(true)] out StageReport? report)
    {
        var name = path.StartsWith(Prefix, StringComparison.Ordinal) ? path[Prefix.Length..] : "";
        report = Array.Exists(Stages, stage => string.Equals(NameOf(stage), name, StringComparison.OrdinalIgnoreCase))
            ? Of(Enum.Parse<HookStage>(name, ignoreCase: true))
            : null;
        return report is not null;
    }

    private StageReport Of(HookStage stage) => new(hooks.IsCompleted(stage), [.. ScriptsOf(stage)]);

    private IEnumerable<ScriptReport> ScriptsOf(HookStage stage) => hooks.Of(stage)
        .Select(script => new ScriptReport(NameOf(stage), Path.GetFileName(script.Path), script.State.ToString().ToUpperInvariant()));

    private static string NameOf(HookStage stage) => stage.ToString().ToUpperInvariant();

    /// <summary>One stage of start-up.</summary>
    internal sealed record StageReport(bool Completed, ScriptReport[] Scripts);

    /// <summary>One script: UNKNOWN, RUNNING, SUCCESSFUL or ERROR.</summary>
    internal sealed record ScriptReport(string Stage, string Name, string State);
}
