using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Documents;

namespace Gatehouse.ControlPlane.Logs;

/// <summary>Pages as CloudWatch Logs' lists have them: fifty at most.</summary>
internal static class LogPages
{
    private const int LargestPage = 50;

    /// <summary>One page, and the token of the next; false when the token is not ours.</summary>
    public static bool TryTake<T>(IReadOnlyList<T> items, int limit, string token, out IReadOnlyList<T> page, out string? nextToken) =>
        OffsetPages.TryTake(items, limit == 0 ? LargestPage : limit, token, out page, out nextToken);

    public static AwsFailure UnknownToken { get; } = LogsFailures.InvalidParameter("The specified nextToken is invalid.");
}
