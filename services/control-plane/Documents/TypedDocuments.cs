using System.Runtime.CompilerServices;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Documents;

/// <summary>The store's documents as the messages that they keep.</summary>
internal static class TypedDocuments
{
    private const int ListingPage = 500;

    public static async ValueTask<Kept<T>?> FindAsync<T>(
        this IDocumentStore store, DocumentKind<T> kind, DocumentKey key, CancellationToken cancellationToken)
        where T : class, IMessage<T>, new() =>
        await store.GetAsync(key, cancellationToken) is { } document ? kind.Read(document) : null;

    /// <summary>Every document of a kind, page by page. Null: of every account, region or parent.</summary>
    public static async IAsyncEnumerable<Kept<T>> ListAllAsync<T>(
        this IDocumentStore store,
        DocumentKind<T> kind,
        string? account = null,
        string? region = null,
        string? parent = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : class, IMessage<T>, new()
    {
        string? pageToken = null;
        do
        {
            var page = await store.ListAsync(new(kind.Name, account, region, parent, ListingPage, pageToken), cancellationToken);
            foreach (var document in page.Documents)
            {
                yield return kind.Read(document);
            }

            pageToken = page.NextPageToken;
        }
        while (pageToken is not null);
    }
}
