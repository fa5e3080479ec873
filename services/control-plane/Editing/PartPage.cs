using Gatehouse.ControlPlane.Documents;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Editing;

/// <summary>One page of a list.</summary>
/// <param name="Items">This page's items, in the order of their ids.</param>
/// <param name="NextToken">What fetches the next page; null on the last.</param>
internal sealed record PartPage<T>(IReadOnlyList<T> Items, string? NextToken)
    where T : class, IMessage<T>, new()
{
    public static PartPage<T> From(DocumentPage page, DocumentKind<T> kind) =>
        new(
            [.. page.Documents.Select(document => kind.Read(document).Value)],
            page.NextPageToken is { } token ? PageRequest.WriteToken(token) : null);
}
