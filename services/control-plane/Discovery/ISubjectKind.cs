using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Discovery;

/// <summary>A kind of thing that edges are told of.</summary>
internal interface ISubjectKind
{
    /// <summary>The documents of which one is written by every commit that changes a subject. Their parts need no watching.</summary>
    IReadOnlyList<string> DocumentKinds { get; }

    /// <summary>Which subject a document of those kinds belongs to.</summary>
    Subject SubjectOf(DocumentKey document);

    /// <summary>
    /// The subject as it is now, read out of the store; null when there is none. What cannot have changed may be taken from what was
    /// told before.
    /// </summary>
    Task<DiscoveryEvent?> ReadAsync(Subject subject, DiscoveryEvent? former, CancellationToken cancellationToken);

    /// <summary>What edges are told when a subject is gone.</summary>
    DiscoveryEvent Removed(Subject subject);
}
