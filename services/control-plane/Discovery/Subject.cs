using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Discovery;

/// <summary>One thing that edges are told of, always whole: an API, a domain name.</summary>
internal readonly record struct Subject(ISubjectKind Kind, string Account, string Region, string Id)
{
    /// <summary>The subject's own document, if it is kept as that kind.</summary>
    public DocumentKey Key(string documentKind) => new(Account, Region, documentKind, Id);
}
