using Gatehouse.AwsWire.Contents;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.EdgeRouter.Transcoding.Contents;

/// <summary>A request's body that is a document: decoded, held against its digests, and small enough to be held whole.</summary>
internal static class DocumentBody
{
    /// <summary>The largest that S3 is sent: a multipart upload's ten thousand parts with their checksums.</summary>
    private const int Largest = 4 * 1024 * 1024;

    private const int BufferBytes = 16 * 1024;

    public sealed record Document(ReadOnlyMemory<byte> Bytes);

    public static async Task<Outcome<Document>> ReadAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        await using var body = ContentBody.Of(http);
        using var measure = new ContentMeasure(DeclaredDigests.AlgorithmOf(body));
        using var document = new MemoryStream();
        var buffer = new byte[BufferBytes];
        try
        {
            while (await body.Stream.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            {
                measure.Append(buffer.AsSpan(0, read));
                document.Write(buffer, 0, read);
                if (document.Length > Largest)
                {
                    return ContentFailures.DocumentTooLarge;
                }
            }
        }
        catch (IncompleteContentException)
        {
            return ContentFailures.Incomplete;
        }

        return DeclaredDigests.Check(body, measure, sha256: null) is { } failure ? failure : new Document(document.ToArray());
    }
}
