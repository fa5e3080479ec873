using System.Globalization;

namespace Gatehouse.LambdaRunner.Invoking;

/// <summary>Function errors that Lambda itself makes, in AWS's words (recorded from AWS in LocalStack's snapshots, November 2025).</summary>
internal static class PlatformErrors
{
    public const string Timedout = "Sandbox.Timedout";

    public static InvocationOutcome TimedOut(Guid requestId, TimeSpan timeout) => InvocationOutcome.Error(
        Timedout,
        string.Create(CultureInfo.InvariantCulture, $"RequestId: {requestId} Error: Task timed out after {timeout.TotalSeconds:0.00} seconds"));

    public static InvocationOutcome Exited(Guid requestId, string reason) => InvocationOutcome.Error(
        "Runtime.ExitError",
        $"RequestId: {requestId} Error: Runtime exited {reason}");

    /// <summary>
    /// An extension from a layer ended although the environment had not. The type is AWS's, the words are ours:
    /// https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html#runtimes-lifecycle-ib
    /// </summary>
    public static InvocationOutcome ExtensionCrashed(Guid requestId, int exitCode) => InvocationOutcome.Error(
        "Extension.Crash",
        string.Create(CultureInfo.InvariantCulture, $"RequestId: {requestId} Error: exit code {exitCode}"));

    /// <summary>An extension said that it cannot go on. Our words, after the others.</summary>
    public static InvocationOutcome ExtensionFailed(Guid requestId, string errorType, string reason) =>
        InvocationOutcome.Error(errorType, $"RequestId: {requestId} Error: {reason}");

    /// <summary>6 MiB and 100 bytes, the most that a synchronous invocation answers.</summary>
    public const int MostResponseBytes = 6_291_556;

    /// <summary>The members' order is AWS's here too: message first.</summary>
    public static InvocationOutcome ResponseTooLarge { get; } = InvocationOutcome.Error(
        """{"errorMessage":"Response payload size exceeded maximum allowed payload size (6291556 bytes).","errorType":"Function.ResponseSizeTooLarge"}"""u8.ToArray(),
        "Function.ResponseSizeTooLarge");
}
