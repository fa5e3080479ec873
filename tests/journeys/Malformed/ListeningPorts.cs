using System.Globalization;

namespace Gatehouse.Journeys.Tests.Malformed;

/// <summary>The TCP ports on which a process listens, as Linux tells it (proc(5)).</summary>
internal static class ListeningPorts
{
    private const string Listening = "0A";
    private const int Address = 1;
    private const int State = 3;
    private const int Inode = 9;

    public static IReadOnlyList<int> Of(int processId)
    {
        var sockets = new DirectoryInfo($"/proc/{processId}/fd").EnumerateFileSystemInfos().Select(file => file.LinkTarget).ToHashSet();
        return [.. new[] { "tcp", "tcp6" }
            .SelectMany(table => File.ReadLines($"/proc/{processId}/net/{table}").Skip(1))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(row => row[State] == Listening && sockets.Contains($"socket:[{row[Inode]}]"))
            .Select(row => int.Parse(row[Address].Split(':')[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            .Distinct()];
    }
}
