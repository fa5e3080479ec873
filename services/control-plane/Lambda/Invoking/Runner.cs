using Gatehouse.AwsWire.Failures;
using Gatehouse.Protocol;
using Grpc.Core;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane.Lambda.Invoking;

/// <summary>Calls a lambda-runner. What it fails with by AWS's name is passed on; silence is a service error.</summary>
internal sealed class Runner(
    Execution.ExecutionClient execution, IOptions<ControlPlaneOptions> options, TimeProvider time, ILogger<Runner> log)
{
    /// <param name="request">What to run.</param>
    /// <param name="timeout">The function's own.</param>
    public async Task<Outcome<ExecutionResult>> RunAsync(ExecutionRequest request, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var deadline = time.GetUtcNow() + timeout + options.Value.InvocationAllowance;
        try
        {
            return await execution.InvokeAsync(request, headers: null, deadline.UtcDateTime, cancellationToken);
        }
        catch (RpcException exception) when (exception.TryGetAwsFailure(out var failure))
        {
            return failure;
        }
        catch (RpcException exception) when (!cancellationToken.IsCancellationRequested)
        {
            log.InvocationLost(exception, request.FunctionName, exception.StatusCode.ToString());
            return InvocationFailures.NoRunner;
        }
    }
}
