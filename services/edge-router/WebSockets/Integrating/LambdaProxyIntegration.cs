using Gatehouse.AwsWire.Failures;
using Gatehouse.GatewayModel.Functions;
using Gatehouse.Protocol;
using Google.Protobuf;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.WebSockets.Integrating;

/// <summary>AWS_PROXY: the function gets the event as it is and what it returns is the result.</summary>
internal sealed class LambdaProxyIntegration(
    FunctionArn function, TimeSpan timeout, Execution.ExecutionClient execution, TimeProvider time, ILogger log) : IWebSocketIntegration
{
    public async ValueTask<IntegrationOutcome> CallAsync(ReadOnlyMemory<byte> eventJson, CancellationToken cancellationToken)
    {
        var request = new ExecutionRequest
        {
            AccountId = function.Account,
            Region = function.Region,
            FunctionName = function.Name,
            Qualifier = function.Qualifier,
            Payload = UnsafeByteOperations.UnsafeWrap(eventJson),
        };
        try
        {
            var deadline = time.GetUtcNow().UtcDateTime + timeout;
            var result = await execution.InvokeAsync(request, deadline: deadline, cancellationToken: cancellationToken);
            return result.HasFunctionError
                ? IntegrationOutcome.Failed(IntegrationStatus.FunctionFailed)
                : IntegrationOutcome.Succeeded(result.Payload.Memory);
        }
        catch (RpcException late) when (late.StatusCode is StatusCode.DeadlineExceeded)
        {
            return IntegrationOutcome.Failed(IntegrationStatus.TimedOut);
        }
        catch (RpcException refused)
        {
            log.FunctionRefused(function.Name, refused.TryGetAwsFailure(out var aws) ? aws.Code : refused.StatusCode.ToString());
            return IntegrationOutcome.Failed(IntegrationStatus.NotInvoked);
        }
    }
}
