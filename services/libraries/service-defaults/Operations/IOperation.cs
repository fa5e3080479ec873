using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Google.Protobuf;

namespace Gatehouse.ServiceDefaults.Operations;

/// <summary>One AWS operation. The class bears the operation's name: it is found in the descriptors by it.</summary>
public interface IOperation<TRequest, TResponse>
    where TRequest : class, IMessage<TRequest>
    where TResponse : class, IMessage<TResponse>
{
    /// <summary>Carries the operation out. Expected failures are returned; an exception is a bug or broken infrastructure.</summary>
    Task<Outcome<TResponse>> HandleAsync(TRequest request, CallScope scope, CancellationToken cancellationToken);
}
