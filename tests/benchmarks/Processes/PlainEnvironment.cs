using System.Diagnostics;

namespace Gatehouse.Benchmarks.Processes;

/// <summary>
/// The few variables that every measured process gets of this machine's. Gatehouse starts functions without its own environment; others
/// must not pay for what happens to be set: NODE_EXTRA_CA_CERTS alone was seen to triple the time in which Node starts.
/// </summary>
internal static class PlainEnvironment
{
    private static readonly string[] Kept = ["PATH", "HOME", "TMPDIR", "DOTNET_ROOT"];

    public static void Apply(ProcessStartInfo start, IReadOnlyDictionary<string, string> variables)
    {
        var kept = Kept.Where(start.Environment.ContainsKey).ToDictionary(name => name, name => start.Environment[name]);
        start.Environment.Clear();
        foreach (var (name, value) in kept) start.Environment[name] = value;
        foreach (var (name, value) in variables) start.Environment[name] = value;
    }
}
