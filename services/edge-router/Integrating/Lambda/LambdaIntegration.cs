using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.GatewayModel.Functions;
using Gatehouse.Protocol;
using Google.Protobuf;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.Integrating.Lambda;

/// <summary>
/// AWS_PROXY to a function: the request becomes an event, the function runs, its result becomes the answer.
/// What goes wrong on the function's side is never told to the caller, as on AWS; the log has it.
/// </summary>
internal sealed class LambdaIntegration(FunctionArn function, IPayloadFormat format, TimeSpan timeout, LambdaServices services)
    : IRouteIntegration
{
    /// <summary>Lambda's limit on a synchronous event.</summary>
    private const int MaxEventBytes = 6 * 1024 * 1024;

    private readonly LambdaFailures _failures = new(function, services.Log);

    public async ValueTask<StageOutcome> AnswerAsync(EdgeExchange exchange)
    {
        var trace = TraceHeader.Of(exchange, services.RequestIds);
        var buffer = new EventBuffer();
        await WriteEventAsync(exchange, buffer, trace);
        if (buffer.Written.Length > MaxEventBytes) return GatewayFailures.RequestEntityTooLarge;

        ExecutionResult result;
        try
        {
            result = await InvokeAsync(exchange, buffer.Written, trace);
        }
        catch (RpcException failure) when (!exchange.Aborted.IsCancellationRequested)
        {
            // The buffer is not given back: whoever was to read it may not have noticed yet that the call is over.
            return _failures.OfCall(exchange, failure);
        }

        buffer.ReturnToPool();
        if (result.HasFunctionError) return _failures.OfFunction(exchange, result);

        return format.TryReadReply(result.Payload.Memory, out var reply)
            ? await ReplyWriter.WriteAsync(exchange, reply.Status, reply.Headers, reply.Body)
            : _failures.OfResponse(exchange, result);
    }

    private async ValueTask WriteEventAsync(EdgeExchange exchange, EventBuffer buffer, string trace)
    {
        var body = await RequestBody.ReadAsync(exchange.Context);
        format.WriteEvent(buffer, new ProxyRequest(exchange, DomainName.Of(exchange, services.Options), trace, body));
        RequestBody.Release(exchange.Context, body);
    }

    private async Task<ExecutionResult> InvokeAsync(EdgeExchange exchange, ReadOnlyMemory<byte> payload, string trace)
    {
        var request = new ExecutionRequest
        {
            AccountId = function.Account,
            Region = function.Region,
            FunctionName = function.Name,
            Qualifier = function.Qualifier,
            Payload = UnsafeByteOperations.UnsafeWrap(payload),
            TraceId = trace,
        };
        var deadline = services.Time.GetUtcNow().UtcDateTime + timeout;
        using var call = services.Execution.InvokeAsync(request, deadline: deadline, cancellationToken: exchange.Aborted);
        return await call;
    }
}
