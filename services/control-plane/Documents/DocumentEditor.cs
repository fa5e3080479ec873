using Gatehouse.AwsWire.Failures;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Documents;

/// <summary>Changes documents: read, changed, and written if nobody else wrote in between; else once more.</summary>
internal static class DocumentEditor
{
    private const int MostAttempts = 100;

    /// <summary>The document as it was written, or why it was not.</summary>
    /// <param name="store">Where it is.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="key">Which it is.</param>
    /// <param name="parent">Whose it is.</param>
    /// <param name="missing">The failure when there is none.</param>
    /// <param name="change">May run several times and must have no effect but on the message.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public static async Task<Outcome<T>> EditAsync<T>(
        this IDocumentStore store, DocumentKind<T> kind, DocumentKey key, string parent, AwsFailure missing, Func<T, AwsFailure?> change,
        CancellationToken cancellationToken)
        where T : class, IMessage<T>, new()
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await store.FindAsync(kind, key, cancellationToken) is not { } kept)
            {
                return missing;
            }

            if (change(kept.Value) is { } failure)
            {
                return failure;
            }

            var write = new PutDocument(kept.Key, parent, kept.Value.ToByteArray(), kept.Revision);
            if ((await store.CommitAsync([write], cancellationToken)).Committed)
            {
                return kept.Value;
            }
        }

        // Our wording; here only after a hundred lost races.
        return new AwsFailure("ConcurrentModificationException", 409, "Others changed the resource at the same time. Please try again.");
    }

    /// <summary>Writes a document that must not be there yet; false when it is.</summary>
    public static async Task<bool> TryCreateAsync(
        this IDocumentStore store, DocumentKey key, string parent, IMessage content, CancellationToken cancellationToken) =>
        (await store.CommitAsync([new PutDocument(key, parent, content.ToByteArray(), DocumentWrite.MustNotExist)], cancellationToken)).Committed;
}
