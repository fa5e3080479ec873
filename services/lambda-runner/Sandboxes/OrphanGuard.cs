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
        # One that was just started may not lead its group yet.
        for group in $groups; do kill -9 -"$group" || kill -9 "$group"; done
        """;

    private readonly Lock _gate = new();
    private readonly Process? _guard;
    private readonly StreamWriter? _orders;

    public OrphanGuard()
    {
        if (!OperatingSystem.IsLinux()) return;
        _guard = Process.Start(new ProcessStartInfo("setsid", ["/bin/sh", "-c", Script])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardError = true,
        });
        _orders = _guard?.StandardInput;
    }

    /// <summary>The process's group is to end with the runner. Call it before the process can end.</summary>
    public void Watch(Process leader)
    {
        if (_orders is null) return;
        var group = leader.Id;
        Tell($"watch {group}");
        leader.Exited += (_, _) => Tell($"forget {group}");
        leader.EnableRaisingEvents = true;
    }

    public void Dispose()
    {
        lock (_gate)
        {
            // A process object does not close a stream that it has handed out.
            _orders?.Dispose();
            _guard?.Dispose();
        }
    }

    private void Tell(string line)
    {
        lock (_gate)
        {
            try
            {
                _orders!.WriteLine(line);
                _orders.Flush();
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException)
            {
                // Somebody ended the guard: what is left is the bootstraps' own care.
            }
        }
    }
}
