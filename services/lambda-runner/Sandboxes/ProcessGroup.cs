using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Gatehouse.LambdaRunner.Sandboxes;

/// <summary>
/// A process and its descendants. On Linux the process leads a session of its own (setsid), so that one signal ends what it has
/// started too, also after it has ended itself. Elsewhere .NET walks the tree of processes, which misses orphans.
/// </summary>
internal static partial class ProcessGroup
{
    private const int SigKill = 9;

    /// <summary>What goes before a command to make it the leader of a group.</summary>
    public static IReadOnlyList<string> Prefix { get; } = OperatingSystem.IsLinux() ? ["setsid"] : [];

    public static void Kill(Process leader)
    {
        // Fails when nobody of the group is left, which is what we want.
        if (OperatingSystem.IsLinux()) _ = KillProcess(-leader.Id, SigKill);
        try
        {
            // Before setsid has run, the leader is in our own group and only reached by itself.
            leader.Kill(entireProcessTree: !OperatingSystem.IsLinux());
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It has ended by itself.
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int KillProcess(int processId, int signal);
}
