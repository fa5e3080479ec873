using System.Runtime.InteropServices;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.Logs.Events;

/// <summary>Times between which events are asked for, in milliseconds since 1970, both included.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EventRange(long First, long Last)
{
    /// <summary>What the request asks for of what the group's retention leaves.</summary>
    public static EventRange Of(LogGroupRecord group, long startTime, long? lastTime, DateTimeOffset now)
    {
        var expiry = group.Group.HasRetentionInDays ? now.AddDays(-group.Group.RetentionInDays).ToUnixTimeMilliseconds() : 0;
        return new EventRange(Math.Max(startTime, expiry), lastTime ?? long.MaxValue);
    }

    public bool Holds(long timestamp) => timestamp >= First && timestamp <= Last;

    public bool Touches(LogChunkEntry chunk) => chunk.LastTimestamp >= First && chunk.FirstTimestamp <= Last;
}
