using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Google.Protobuf;

namespace Gatehouse.EdgeRouter.Transcoding;

/// <summary>An operation that the edge carries out itself, because it takes the data plane.</summary>
internal interface IEdgeOperation
{
    /// <summary>The full name of the request's message, by which the operation is known.</summary>
    string Request { get; }

    Task<Outcome<IMessage>> CallAsync(IMessage request, CallScope scope, CancellationToken cancellationToken);
}
