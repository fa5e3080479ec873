using Gatehouse.AwsWire.Failures;
using Gatehouse.GatewayModel.Functions;
using Gatehouse.Protocol;
using Google.Protobuf;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.Integrating.Lambda;

/// <summary>
/// Runs a function for a request, whichever kind of API asks. What goes wrong on the function's side is never told to the caller, as on
/// AWS; the log has it.
/// </summary>
internal sealed class FunctionCall(FunctionArn function, TimeSpan timeout, LambdaServices services)
{
    /// <summary>Lambda's limit on a synchronous event.</summary>
    public const int MaxEventBytes = 6 * 1024 * 1024;

    private const int TooManyRequests = 429;

    /// <summary>Runs it with the event in the buffer, which goes back to the pool as soon as nobody reads it any more.</summary>
    public ValueTask<FunctionOutcome> RunAsync(EdgeExchange exchange, EventBuffer buffer, string trace) =>
        RunAsync(exchange.RequestId, buffer, trace, isAsynchronous: false, exchange.Aborted);

    /// <summary>The same for what is no HTTP request, or does not wait for its end.</summary>
    public async ValueTask<FunctionOutcome> RunAsync(
        string requestId, EventBuffer buffer, string trace, bool isAsynchronous, CancellationToken cancellationToken)
    {
        var request = new ExecutionRequest
        {
            AccountId = function.Account,
            Region = function.Region,
            FunctionName = function.Name,
            Qualifier = function.Qualifier,
            Payload = UnsafeByteOperations.UnsafeWrap(buffer.Written),
            TraceId = trace,
            Asynchronous = isAsynchronous,
        };
        ExecutionResult result;
        try
        {
            var deadline = services.Time.GetUtcNow().UtcDateTime + timeout;
            using var call = services.Execution.InvokeAsync(request, deadline: deadline, cancellationToken: cancellationToken);
            result = await call;
        }
        catch (RpcException failure) when (!cancellationToken.IsCancellationRequested)
        {
            // The buffer is not given back: whoever was to read it may not have noticed yet that the call is over.
            return new FunctionOutcome(EndOf(requestId, failure), Result: null);
        }

        buffer.ReturnToPool();
        if (!result.HasFunctionError) return new FunctionOutcome(FunctionEnd.Returned, result);

        services.Log.FunctionFailed(requestId, function.Name, result.RequestId, result.FunctionError);
        return new FunctionOutcome(FunctionEnd.Failed, result);
    }

    /// <summary>Says in the log that the function's result is no response that its integration can pass on.</summary>
    public void Misunderstood(EdgeExchange exchange, FunctionOutcome outcome) =>
        services.Log.FunctionResponseMalformed(exchange.RequestId, function.Name, outcome.Result?.RequestId ?? "");

    private FunctionEnd EndOf(string requestId, RpcException failure)
    {
        if (failure.TryGetAwsFailure(out var aws))
        {
            services.Log.FunctionNotInvoked(requestId, function.Name, aws.Code, aws.Message);
            return aws.HttpStatus == TooManyRequests ? FunctionEnd.Throttled : FunctionEnd.Refused;
        }

        services.Log.FunctionNotInvoked(requestId, function.Name, failure.StatusCode.ToString(), failure.Status.Detail);
        return failure.StatusCode switch
        {
            StatusCode.DeadlineExceeded => FunctionEnd.TimedOut,
            StatusCode.Unavailable => FunctionEnd.Unreachable,
            _ => FunctionEnd.Refused,
        };
    }
}
