using System.Net.NetworkInformation;

namespace Gatehouse.Journeys.Tests.Running;

/// <summary>
/// Ports that nobody listens on, each given out once. Below the range that the system takes client ports from, so that none of them is
/// gone by the time a process opens it.
/// </summary>
internal static class FreePorts
{
    private const int First = 20_000;
    private const int Last = 32_000;

    private static readonly Lock Gate = new();
    private static int _next = Random.Shared.Next(First, Last);

    public static int Take() => TakeRange(1);

    /// <summary>The first of so many in a row.</summary>
    public static int TakeRange(int count)
    {
        lock (Gate)
        {
            var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(endpoint => endpoint.Port).ToHashSet();
            while (true)
            {
                if (_next + count > Last) _next = First;
                var range = Enumerable.Range(_next, count);
                _next += count;
                if (!range.Any(taken.Contains)) return range.First();
            }
        }
    }
}
