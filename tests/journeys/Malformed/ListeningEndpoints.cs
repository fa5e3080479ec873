using System.Globalization;
using System.Net;

namespace Gatehouse.Journeys.Tests.Malformed;

/// <summary>Where a process listens for TCP over IPv4, as Linux tells it (proc(5)).</summary>
internal static class ListeningEndpoints
{
    private const string Listening = "0A";
    private const int Address = 1;
    private const int State = 3;
    private const int Inode = 9;

    public static IReadOnlyList<IPEndPoint> Of(int processId)
    {
        var sockets = new DirectoryInfo($"/proc/{processId}/fd").EnumerateFileSystemInfos().Select(file => file.LinkTarget).ToHashSet();
        return [.. File.ReadLines($"/proc/{processId}/net/tcp").Skip(1)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(row => row[State] == Listening && sockets.Contains($"socket:[{row[Inode]}]"))
            .Select(row => Parse(row[Address]))
            .OrderBy(endpoint => endpoint.Port)];
    }

    // The address as the machine's number, then the port: 0100007F:11D6.
    private static IPEndPoint Parse(string text)
    {
        var parts = text.Split(':');
        return new(uint.Parse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            int.Parse(parts[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }
}
