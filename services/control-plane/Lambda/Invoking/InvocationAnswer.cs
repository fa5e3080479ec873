using Gatehouse.Aws.Lambda;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.Lambda.Invoking;

/// <summary>A run as Invoke answers it.</summary>
internal static class InvocationAnswer
{
    public static InvocationResponse Of(ExecutionResult result, ExecutionRequest request)
    {
        if (request.Asynchronous)
        {
            return new InvocationResponse { StatusCode = StatusCodes.Status202Accepted };
        }

        var answer = new InvocationResponse
        {
            StatusCode = StatusCodes.Status200OK,
            ExecutedVersion = result.ExecutedVersion,
            Payload = result.Payload,
        };
        if (result.HasFunctionError)
        {
            answer.FunctionError = result.FunctionError;
        }

        if (request.TailLog)
        {
            answer.LogResult = result.LogTail.ToBase64();
        }

        return answer;
    }
}
