using Google.Protobuf;

namespace Gatehouse.EdgeRouter.Snapshots;

/// <summary>An API ready to serve: immutable, replaced whole with every snapshot. Each kind has a class of its own.</summary>
internal abstract class CompiledApi(ApiIdentity identity, IMessage snapshot)
{
    public string Id => identity.Id;

    /// <summary>Whose API it is.</summary>
    public string AccountId => identity.AccountId;

    public string Region => identity.Region;

    public abstract ApiKind Kind { get; }

    /// <summary>The API's own port on the edge, where it has one.</summary>
    public virtual int? Port => null;

    /// <summary>Whether another snapshot would compile to the same.</summary>
    public bool IsCompiledFrom(IMessage other) => snapshot.Equals(other);
}
