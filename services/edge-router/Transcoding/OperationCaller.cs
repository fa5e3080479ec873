using System.Collections.Concurrent;
using System.Collections.Frozen;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Google.Protobuf;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.Transcoding;

/// <summary>
/// Calls an operation at the control-plane without knowing its types: the descriptors name them. The few that take the data plane are
/// carried out here.
/// </summary>
internal sealed class OperationCaller(
    [FromKeyedServices("control-plane")] CallInvoker controlPlane, IEnumerable<IEdgeOperation> ownOperations, TimeProvider time)
{
    /// <summary>A synchronous Invoke may take as long as Lambda's longest timeout, 15 minutes, and a cold start.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(16);

    private static readonly Marshaller<IMessage> Requests =
        new((message, context) => context.Complete(message.ToByteArray()), (DeserializationContext _) => throw new NotSupportedException());

    private readonly ConcurrentDictionary<WireOperation, Method<IMessage, IMessage>> _methods = new();
    private readonly FrozenDictionary<string, IEdgeOperation> _ownOperations =
        ownOperations.ToFrozenDictionary(operation => operation.Request, StringComparer.Ordinal);

    /// <summary>Throws <see cref="RpcException"/>: with the operation's own failure beside it, or for want of a control-plane.</summary>
    public async Task<IMessage> CallAsync(WireOperation operation, IMessage request, CallScope scope, CancellationToken cancellationToken)
    {
        if (_ownOperations.TryGetValue(request.Descriptor.FullName, out var own))
        {
            var outcome = await own.CallAsync(request, scope, cancellationToken);
            return outcome.Succeeded ? outcome.Value : throw outcome.Failure.ToRpcException();
        }

        var method = _methods.GetOrAdd(operation, MethodFor);
        var options = new CallOptions(scope.ToMetadata(), (time.GetUtcNow() + Longest).UtcDateTime, cancellationToken);
        using var call = controlPlane.AsyncUnaryCall(method, host: null, options, request);
        return await call.ResponseAsync;
    }

    private static Method<IMessage, IMessage> MethodFor(WireOperation operation)
    {
        var parser = operation.Response.Parser;
        var responses = new Marshaller<IMessage>(
            (_, _) => throw new NotSupportedException(), context => parser.ParseFrom(context.PayloadAsReadOnlySequence()));
        return new Method<IMessage, IMessage>(MethodType.Unary, operation.Service.FullName, operation.Name, Requests, responses);
    }
}
