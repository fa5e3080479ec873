using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Gatehouse.LambdaRunner.Sandboxes;

/// <summary>
/// Starts a process that leads a session, and so a process group, of its own: one signal ends it together with what it has started, also
/// after it has ended itself, and what is pressed in the terminal of the runner does not reach it. .NET starts processes in the
/// group of their parent, and a parent cannot move a child that runs already; <c>posix_spawn</c> of Linux (glibc, musl) and macOS can.
/// https://man7.org/linux/man-pages/man3/posix_spawn.3.html
/// </summary>
internal static unsafe partial class SessionLeader
{
    private const int SigKill = 9;
    private const int SigPipe = 13;

    private const short ResetSignals = 0x04;
    private const short SetSignalMask = 0x08;

    /// <summary>POSIX_SPAWN_SETSID has another value in each family.</summary>
    private static readonly short NewSession = (short)(OperatingSystem.IsMacOS() ? 0x400 : 0x80);

    /// <summary>Room for any system's structures: glibc's largest has 336 bytes.</summary>
    private const int Room = 512;

    /// <param name="command">Full path of an executable, and its arguments.</param>
    /// <param name="variables">The whole environment: the process inherits nothing.</param>
    /// <param name="input">What becomes its standard input; null leaves the runner's.</param>
    /// <param name="output">What becomes its standard output and error; null leaves the runner's.</param>
    /// <returns>The process's id, which is its group's as well.</returns>
    /// <exception cref="Win32Exception">The operating system starts no such process.</exception>
    public static int Start(
        IReadOnlyList<string> command, IReadOnlyDictionary<string, string> variables, SafeHandle? input = null, SafeHandle? output = null)
    {
        byte* attributes = stackalloc byte[Room], actions = stackalloc byte[Room], signals = stackalloc byte[Room];
        Must(InitializeAttributes(attributes));
        Must(InitializeActions(actions));
        try
        {
            // .NET ignores SIGPIPE, and a child would go on ignoring it.
            Must(EmptySignals(signals));
            Must(SetMask(attributes, signals));
            Must(AddSignal(signals, SigPipe));
            Must(SetResetSignals(attributes, signals));
            Must(SetFlags(attributes, (short)(NewSession | ResetSignals | SetSignalMask)));
            if (input is not null) Must(AddDuplicate(actions, (int)input.DangerousGetHandle(), 0));
            if (output is not null)
            {
                Must(AddDuplicate(actions, (int)output.DangerousGetHandle(), 1));
                Must(AddDuplicate(actions, (int)output.DangerousGetHandle(), 2));
            }

            string?[] arguments = [.. command, null];
            string?[] environment = [.. variables.Select(variable => $"{variable.Key}={variable.Value}"), null];
            Must(Spawn(out var processId, command[0], actions, attributes, arguments, environment));
            GC.KeepAlive(input);
            GC.KeepAlive(output);
            return processId;
        }
        finally
        {
            _ = DestroyActions(actions);
            _ = DestroyAttributes(attributes);
        }
    }

    /// <summary>Ends everybody in the leader's group. Fails when nobody is left, which is what we want.</summary>
    public static void KillGroup(int leader) => _ = Kill(-leader, SigKill);

    private static void Must(int error)
    {
        if (error != 0) throw new Win32Exception(error);
    }

    [LibraryImport("libc", EntryPoint = "posix_spawn", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Spawn(
        out int processId, string path, byte* actions, byte* attributes, string?[] arguments, string?[] environment);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_init")]
    private static partial int InitializeAttributes(byte* attributes);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_destroy")]
    private static partial int DestroyAttributes(byte* attributes);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setflags")]
    private static partial int SetFlags(byte* attributes, short flags);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setsigmask")]
    private static partial int SetMask(byte* attributes, byte* signals);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setsigdefault")]
    private static partial int SetResetSignals(byte* attributes, byte* signals);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_init")]
    private static partial int InitializeActions(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_destroy")]
    private static partial int DestroyActions(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_adddup2")]
    private static partial int AddDuplicate(byte* actions, int from, int to);

    [LibraryImport("libc", EntryPoint = "sigemptyset")]
    private static partial int EmptySignals(byte* signals);

    [LibraryImport("libc", EntryPoint = "sigaddset")]
    private static partial int AddSignal(byte* signals, int signal);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int processId, int signal);
}
