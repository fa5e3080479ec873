using Grpc.Core;

namespace Gatehouse.ServiceDefaults.InProcess;

/// <summary>A unary method whose caller may know its messages only by their interface.</summary>
internal interface IUnaryMethod
{
    /// <inheritdoc cref="InProcessService.RunsInPlace"/>
    bool RunsInPlace { get; }

    Task<object> InvokeAsync(object request, ServerCallContext context);
}

internal sealed class UnaryMethod<TRequest, TResponse>(UnaryServerMethod<TRequest, TResponse> handler, bool runsInPlace) : IUnaryMethod
    where TRequest : class
    where TResponse : class
{
    public bool RunsInPlace => runsInPlace;

    public Task<TResponse> InvokeAsync(TRequest request, ServerCallContext context) => handler(request, context);

    public async Task<object> InvokeAsync(object request, ServerCallContext context) => await handler((TRequest)request, context);
}
