using Gatehouse.LambdaRunner.Invoking;

namespace Gatehouse.LambdaRunner.RuntimeApi;

/// <summary>What a runtime's answer means for the invocation.</summary>
internal static class Answers
{
    public static InvocationOutcome Read(in RequestHead head, in RequestBody body)
    {
        if (body.End == BodyEnd.TooLarge) return PlatformErrors.ResponseTooLarge;
        if (head.Call == RuntimeCall.Error) return InvocationOutcome.Error(body.Bytes, head.ErrorType);
        if (body.ErrorType is not null || body.ErrorBody is not null) return FailedOnItsWay(body);
        return InvocationOutcome.Result(body.Bytes);
    }

    /// <summary>A streamed response whose trailers tell that the function failed after it had begun to answer.</summary>
    private static InvocationOutcome FailedOnItsWay(in RequestBody body)
    {
        var error = new byte[body.ErrorBody?.Length ?? 0];
        return Convert.TryFromBase64String(body.ErrorBody ?? "", error, out var length) && length > 0
            ? InvocationOutcome.Error(error.AsMemory(0, length), body.ErrorType)
            : InvocationOutcome.Error(body.ErrorType ?? "Runtime.Unknown", "Response stream failed.");
    }
}
