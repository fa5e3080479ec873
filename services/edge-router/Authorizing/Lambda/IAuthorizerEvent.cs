using System.Buffers;
using Gatehouse.EdgeRouter.Calls;

namespace Gatehouse.EdgeRouter.Authorizing.Lambda;

/// <summary>How a call becomes the event of an authorizer's function; chosen when the authorizer is compiled.</summary>
internal interface IAuthorizerEvent
{
    /// <param name="output">Where it is written.</param>
    /// <param name="call">The call.</param>
    /// <param name="identities">The values of the identity sources, in their order.</param>
    /// <param name="trace">The request's X-Ray header.</param>
    void Write(IBufferWriter<byte> output, ApiCall call, IReadOnlyList<string> identities, string trace);
}
