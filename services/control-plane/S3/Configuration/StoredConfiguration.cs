using Gatehouse.AwsWire.Failures;
using Gatehouse.Protocol;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.S3.Configuration;

/// <summary>One thing that a bucket can be configured to, and that is kept as it was sent.</summary>
/// <param name="Name">Its name in the record: AWS's name of the sub-resource.</param>
/// <param name="Missing">What a read says when nothing is kept; null where an empty answer says it.</param>
/// <param name="Default">What a read gives when nothing is kept.</param>
/// <param name="ActedOn">Whether it has an effect here; what has none is named in the log.</param>
/// <param name="HasMany">Whether a bucket has any number of them, each with an id.</param>
internal sealed record StoredConfiguration(
    string Name, AwsFailure? Missing = null, IMessage? Default = null, bool ActedOn = false, bool HasMany = false)
{
    /// <summary>What it must be to be kept.</summary>
    public Func<ByteString, AwsFailure?> Check { get; init; } = _ => null;

    /// <summary>Its name in the record for one of many.</summary>
    public string KeyOf(string id) => HasMany ? $"{Name}/{id}" : Name;

    /// <summary>What the bucket keeps of it, else the default.</summary>
    public T? In<T>(BucketRecord bucket)
        where T : class, IMessage<T>, new() =>
        bucket.Configurations.TryGetValue(Name, out var kept) ? new MessageParser<T>(() => new T()).ParseFrom(kept) : Default as T;
}
