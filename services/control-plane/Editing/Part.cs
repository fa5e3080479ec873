using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Documents;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Editing;

/// <summary>A kind of thing that a root is made of: an API's stages, a domain name's mappings.</summary>
/// <param name="Kind">How it is kept. A part's document id is <c>rootId/partId</c>, its parent the root.</param>
/// <param name="Missing">What a caller is told who names one that does not exist.</param>
internal record Part<T>(DocumentKind<T> Kind, Func<string, AwsFailure> Missing)
    where T : class, IMessage<T>, new()
{
    /// <summary>How many of it a root may have. None where AWS names no number.</summary>
    public Quota? Quota { get; init; }

    public static string DocumentId(string rootId, string partId) => $"{rootId}/{partId}";

    public static string PartId(string documentId) => documentId[(documentId.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
