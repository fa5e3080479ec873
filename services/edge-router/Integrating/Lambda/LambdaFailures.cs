using Gatehouse.AwsWire.Failures;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.GatewayModel.Functions;
using Gatehouse.Protocol;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.Integrating.Lambda;

/// <summary>
/// What callers see when a function gives no answer. Captures of AWS: throttled and too slow are 503, everything else is 500.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting-lambda.html
/// </summary>
internal sealed class LambdaFailures(FunctionArn function, ILogger log)
{
    private const int TooManyRequests = 429;

    /// <summary>The function did not run to its end.</summary>
    public GatewayFailure OfCall(EdgeExchange exchange, RpcException failure)
    {
        if (failure.TryGetAwsFailure(out var aws))
        {
            log.FunctionNotInvoked(exchange.RequestId, function.Name, aws.Code, aws.Message);
            return aws.HttpStatus == TooManyRequests ? GatewayFailures.ServiceUnavailable : GatewayFailures.InternalServerError;
        }

        log.FunctionNotInvoked(exchange.RequestId, function.Name, failure.StatusCode.ToString(), failure.Status.Detail);
        return failure.StatusCode is StatusCode.DeadlineExceeded or StatusCode.Unavailable
            ? GatewayFailures.ServiceUnavailable
            : GatewayFailures.InternalServerError;
    }

    /// <summary>The function failed.</summary>
    public GatewayFailure OfFunction(EdgeExchange exchange, ExecutionResult result)
    {
        log.FunctionFailed(exchange.RequestId, function.Name, result.RequestId, result.FunctionError);
        return GatewayFailures.InternalServerError;
    }

    /// <summary>The function's result is no response of its integration's payload format.</summary>
    public GatewayFailure OfResponse(EdgeExchange exchange, ExecutionResult result)
    {
        log.FunctionResponseMalformed(exchange.RequestId, function.Name, result.RequestId);
        return GatewayFailures.InternalServerError;
    }
}
