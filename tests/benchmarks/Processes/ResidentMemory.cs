using System.Globalization;

namespace Gatehouse.Benchmarks.Processes;

/// <summary>VmRSS of a process and of all that it started. https://man7.org/linux/man-pages/man5/proc_pid_status.5.html</summary>
internal static class ResidentMemory
{
    /// <returns>Bytes.</returns>
    public static long Of(int processId)
    {
        var all = Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), out var id) ? Read(id) : null)
            .OfType<Status>()
            .ToLookup(status => status.ParentId);
        return Read(processId)!.Bytes + OfChildren(processId, all);
    }

    private static long OfChildren(int processId, ILookup<int, Status> all) => all[processId].Sum(child => child.Bytes + OfChildren(child.Id, all));

    private static Status? Read(int processId)
    {
        try
        {
            var lines = File.ReadAllLines($"/proc/{processId}/status");
            return new Status(processId, (int)Number(lines, "PPid:"), Number(lines, "VmRSS:") * 1024);
        }
        catch (IOException)
        {
            // It ended between the listing and the look.
            return null;
        }
    }

    private static long Number(string[] lines, string name)
    {
        var line = lines.FirstOrDefault(each => each.StartsWith(name, StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line[name.Length..].Replace("kB", "").Trim(), CultureInfo.InvariantCulture);
    }

    private sealed record Status(int Id, int ParentId, long Bytes);
}
