using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Gatehouse.ServiceDefaults.Operations;

/// <summary>An operation called from within its plane, by a caller that knows its messages only by their descriptors.</summary>
public interface IOperationCall
{
    /// <summary>What the operation takes.</summary>
    MessageDescriptor Request { get; }

    /// <summary>Checks the request as one from outside is checked, and carries the operation out.</summary>
    Task<Outcome<IMessage>> CallAsync(IMessage request, CallScope scope, CancellationToken cancellationToken);
}

internal sealed class OperationCall<TRequest, TResponse>(IOperation<TRequest, TResponse> handler, Func<IMessage, AwsFailure?>? check)
    : IOperationCall
    where TRequest : class, IMessage<TRequest>, new()
    where TResponse : class, IMessage<TResponse>, new()
{
    public MessageDescriptor Request { get; } = new TRequest().Descriptor;

    public async Task<Outcome<IMessage>> CallAsync(IMessage request, CallScope scope, CancellationToken cancellationToken)
    {
        if (check?.Invoke(request) is { } refusal)
        {
            return refusal;
        }

        var outcome = await handler.HandleAsync((TRequest)request, scope, cancellationToken);
        return outcome.Succeeded ? Outcome<IMessage>.Of(outcome.Value) : outcome.Failure;
    }
}
