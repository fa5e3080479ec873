using System.Diagnostics;

namespace Gatehouse.LambdaRunner.Sandboxes;

/// <summary>
/// Ends functions when the runner dies without a chance to do it. A small shell script holds the ids of their process groups and
/// the far end of a pipe; when the pipe closes, it kills the groups. Bootstraps of ours leave by themselves when their
/// connection closes, but neither a busy loop nor another runtime notices that.
/// </summary>
internal sealed class OrphanGuard : IDisposable
{
    private const string Script =
        """
        trap '' INT TERM HUP
        groups=" "
        while read -r verb group; do
          case $verb in
            watch) groups="$groups$group " ;;
            forget) groups="${groups%% $group *} ${groups#* $group }" ;;
          esac
        done
        for group in $groups; do kill -9 -"$group"; done
        """;

    private readonly Lock _gate = new();
    private readonly Process? _guard;

    public OrphanGuard()
    {
        if (!OperatingSystem.IsLinux()) return;
        _guard = Process.Start(new ProcessStartInfo("setsid", ["/bin/sh", "-c", Script])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardError = true,
        });
    }

    /// <summary>The process's group is to end with the runner. Call it before the process can end.</summary>
    public void Watch(Process leader)
    {
        if (_guard is null) return;
        var group = leader.Id;
        Tell($"watch {group}");
        leader.Exited += (_, _) => Tell($"forget {group}");
        leader.EnableRaisingEvents = true;
    }

    public void Dispose()
    {
        lock (_gate) _guard?.Dispose();
    }

    private void Tell(string line)
    {
        lock (_gate)
        {
            try
            {
                _guard!.StandardInput.WriteLine(line);
                _guard.StandardInput.Flush();
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
            {
                // Somebody ended the guard: what is left is the bootstraps' own care.
            }
        }
    }
}
