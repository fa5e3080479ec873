using Gatehouse.Store;

namespace Gatehouse.ControlPlane.S3.Uploads;

/// <summary>Removes uploads and their parts, so many at a time as a commit takes.</summary>
internal sealed class UploadRemoval(IDocumentStore store)
{
    private const int Batch = 500;

    public Task RemovePartsAsync(string uploadId, CancellationToken cancellationToken) =>
        RemoveChildrenAsync(UploadDocument.Parts.Name, uploadId, cancellationToken);

    /// <summary>Every upload of a bucket.</summary>
    public async Task RemoveAllAsync(string bucketId, CancellationToken cancellationToken)
    {
        string? token = null;
        do
        {
            var page = await store.ListAsync(new(UploadDocument.Kind.Name, Parent: bucketId, Limit: Batch, PageToken: token), cancellationToken);
            foreach (var document in page.Documents)
            {
                await RemovePartsAsync(UploadDocument.IdOf(document.Key), cancellationToken);
            }

            token = page.NextPageToken;
        }
        while (token is not null);

        await RemoveChildrenAsync(UploadDocument.Kind.Name, bucketId, cancellationToken);
    }

    private async Task RemoveChildrenAsync(string kind, string parent, CancellationToken cancellationToken)
    {
        DocumentPage page;
        do
        {
            page = await store.ListAsync(new(kind, Parent: parent, Limit: Batch), cancellationToken);
            if (page.Documents.Count > 0)
            {
                await store.CommitAsync([.. page.Documents.Select(document => new DeleteDocument(document.Key))], cancellationToken);
            }
        }
        while (page.NextPageToken is not null);
    }
}
