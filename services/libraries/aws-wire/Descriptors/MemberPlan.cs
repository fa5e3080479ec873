using Gatehouse.Aws.Traits;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace Gatehouse.AwsWire.Descriptors;

/// <summary>One member of a message: its traits and how to reach its value.</summary>
public sealed class MemberPlan
{
    internal MemberPlan(FieldDescriptor field)
    {
        Field = field;
        Traits = field.GetOptions()?.GetExtension(TraitsExtensions.Member) ?? new MemberTraits();
        WireName = Traits.Name.Length > 0 ? Traits.Name : field.JsonName;
        IsMap = field.IsMap;
        IsList = field.IsRepeated && !field.IsMap;
        Element = IsMap ? field.MessageType.FindFieldByNumber(2) : field;
        IsTimestamp = Element.FieldType == FieldType.Message && Element.MessageType.FullName == Timestamp.Descriptor.FullName;
    }

    /// <summary>The protobuf field.</summary>
    public FieldDescriptor Field { get; }

    /// <summary>The member's options.</summary>
    public MemberTraits Traits { get; }

    /// <summary>Name at the member's location.</summary>
    public string WireName { get; }

    /// <summary>Where the member travels.</summary>
    public Location Location => Traits.Location;

    public bool IsList { get; }

    public bool IsMap { get; }

    /// <summary>The field that tells the type of one value: of the member itself, of a list's items, of a map's values.</summary>
    public FieldDescriptor Element { get; }

    public bool IsTimestamp { get; }

    /// <summary>Whether a value is a message of the service's own: neither scalar nor timestamp.</summary>
    public bool IsStructure => Element.FieldType == FieldType.Message && !IsTimestamp;

    /// <summary>Whether the member is a payload of any size, streamed beside its message.</summary>
    public bool IsStreamed => Location == Location.Payload && IsStructure && Element.MessageType.FullName == Content.Descriptor.FullName;

    /// <summary>The value: a scalar, message, list or dictionary.</summary>
    public object? ValueIn(IMessage message) => Field.Accessor.GetValue(message);

    /// <summary>Sets a value that is neither list nor map.</summary>
    public void SetIn(IMessage message, object value) => Field.Accessor.SetValue(message, value);

    /// <summary>Whether the message carries the member; lists and maps count as carried when they are not empty.</summary>
    public bool IsPresentIn(IMessage message) => Field.IsRepeated
        ? ((System.Collections.ICollection)Field.Accessor.GetValue(message)).Count > 0
        : Field.Accessor.HasValue(message);
}
