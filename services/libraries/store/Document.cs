namespace Gatehouse.Store;

/// <summary>What the store keeps: opaque bytes (protobuf messages) under a key.</summary>
/// <param name="Key">The document's name.</param>
/// <param name="Parent">Id of the document that this one belongs to, for listing siblings; empty for those without a parent.</param>
/// <param name="Content">The bytes as they were written. At most 4 MiB.</param>
/// <param name="Revision">Rises with every write to the store; two versions of a document never share one.</param>
public sealed record Document(DocumentKey Key, string Parent, ReadOnlyMemory<byte> Content, long Revision);
