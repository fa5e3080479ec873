namespace Gatehouse.Store;

/// <summary>One write of a commit.</summary>
/// <param name="Key">The document to write.</param>
/// <param name="Expected">The revision that the document must have now, <see cref="MustNotExist"/>, or null for any.</param>
public abstract record DocumentWrite(DocumentKey Key, long? Expected)
{
    /// <summary>As <see cref="Expected"/>: there must be no such document.</summary>
    public const long MustNotExist = 0;
}

/// <summary>Writes a document whole.</summary>
public sealed record PutDocument(DocumentKey Key, string Parent, ReadOnlyMemory<byte> Content, long? Expected = null)
    : DocumentWrite(Key, Expected);

/// <summary>Removes a document; one that does not exist is removed already, unless a revision is expected.</summary>
public sealed record DeleteDocument(DocumentKey Key, long? Expected = null) : DocumentWrite(Key, Expected);
