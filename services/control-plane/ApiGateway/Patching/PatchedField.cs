using Gatehouse.AwsWire.Descriptors;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Gatehouse.ControlPlane.ApiGateway.Patching;

/// <summary>The member of a resource that a path names: <c>/canarySettings/deploymentId</c> is a member of a member.</summary>
internal sealed class PatchedField
{
    private readonly MemberPlan[] _owners;

    private PatchedField(MemberPlan[] owners, MemberPlan member)
    {
        _owners = owners;
        Member = member;
    }

    public MemberPlan Member { get; }

    public void ClearIn(IMessage resource)
    {
        if (FindOwnerIn(resource) is { } owner)
        {
            Member.Field.Accessor.Clear(owner);
        }
    }

    /// <summary>Finds the member by its names on the wire. A table that names none is a bug.</summary>
    public static PatchedField Find(MessageDescriptor resource, string path)
    {
        var owners = new List<MemberPlan>();
        var message = resource;
        var segments = JsonPointer.Split(path);
        foreach (var segment in segments[..^1])
        {
            var owner = MessagePlan.Of(message).Body[segment];
            owners.Add(owner);
            message = owner.Element.MessageType;
        }

        return new PatchedField([.. owners], MessagePlan.Of(message).Body[segments[^1]]);
    }

    /// <summary>The message that has the member; null: there is none.</summary>
    public IMessage? FindOwnerIn(IMessage resource)
    {
        IMessage? found = resource;
        foreach (var owner in _owners)
        {
            found = found is null ? null : (IMessage?)owner.ValueIn(found);
        }

        return found;
    }

    /// <summary>The message that has the member, made where there is none yet.</summary>
    public IMessage OwnerIn(IMessage resource)
    {
        foreach (var owner in _owners)
        {
            if (owner.ValueIn(resource) is null)
            {
                owner.SetIn(resource, MessagePlan.Of(owner.Element.MessageType).NewMessage());
            }

            resource = (IMessage)owner.ValueIn(resource)!;
        }

        return resource;
    }
}
