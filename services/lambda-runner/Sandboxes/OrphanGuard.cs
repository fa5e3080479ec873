using System.IO.Pipes;
using System.Text;

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

    private static readonly Dictionary<string, string> Variables = [];

    private readonly Lock _gate = new();
    private readonly AnonymousPipeServerStream? _orders;

    public OrphanGuard(ChildExits exits)
    {
        if (OperatingSystem.IsWindows()) return;
        _orders = new AnonymousPipeServerStream(PipeDirection.Out);
        Ended = exits.WhenExited(SessionLeader.Start(["/bin/sh", "-c", Script], Variables, input: _orders.ClientSafePipeHandle));
        _orders.DisposeLocalCopyOfClientHandle();
    }

    /// <summary>Completes when the script has ended.</summary>
    public Task Ended { get; } = Task.CompletedTask;

    /// <summary>The process's group is to end with the runner.</summary>
    public void Watch(int leader, Task exited)
    {
        if (_orders is null) return;
        Tell($"watch {leader}\n");
        _ = ForgetAsync(leader, exited);
    }

    public void Dispose()
    {
        lock (_gate) _orders?.Dispose();
    }

    private async Task ForgetAsync(int leader, Task exited)
    {
        await exited;
        Tell($"forget {leader}\n");
    }

    private void Tell(string line)
    {
        lock (_gate)
        {
            try
            {
                _orders!.Write(Encoding.ASCII.GetBytes(line));
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException)
            {
                // Somebody ended the guard: what is left is the bootstraps' own care.
            }
        }
    }
}
