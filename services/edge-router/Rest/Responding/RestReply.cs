using Gatehouse.EdgeRouter.Receiving;

namespace Gatehouse.EdgeRouter.Rest.Responding;

/// <summary>What an integration of a REST API wants to be answered: everything in it checked.</summary>
internal sealed record RestReply(int Status, List<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body)
{
    public static KeyValuePair<string, string> TraceOf(RestCall call) => new(TraceHeader.Name, call.Trace);
}
