using System.Collections.Frozen;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Rest.Compressing;

namespace Gatehouse.EdgeRouter.Rest.Responding;

/// <summary>What the gateway makes of an integration's reply before it is written: headers that are its own are renamed, large
/// bodies compressed.</summary>
internal static class RestReplyWriter
{
    public static ValueTask<StageOutcome> WriteAsync(EdgeExchange exchange, RestReply reply, FrozenSet<string> remapped)
    {
        RemappedHeaders.Apply(reply.Headers, remapped);
        return ReplyWriter.WriteAsync(exchange, reply.Status, reply.Headers, ReplyCompression.Apply(exchange.Rest, reply));
    }
}
