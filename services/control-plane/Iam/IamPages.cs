using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Documents;

namespace Gatehouse.ControlPlane.Iam;

/// <summary>One page of a list, as IAM's lists are paged.</summary>
/// <param name="Items">What it shows.</param>
/// <param name="Marker">Of the next page; null on the last.</param>
internal sealed record IamPage<T>(IReadOnlyList<T> Items, string? Marker)
{
    public bool IsTruncated => Marker is not null;
}

/// <summary>Cuts lists into pages. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html</summary>
internal static class IamPages
{
    private const int UsualPage = 100;

    public static Outcome<IamPage<T>> Take<T>(IReadOnlyList<T> items, int maxItems, string marker) =>
        OffsetPages.TryTake(items, maxItems == 0 ? UsualPage : maxItems, marker, out var page, out var next)
            ? new IamPage<T>(page, next)
            : IamFailures.UnknownMarker;
}
