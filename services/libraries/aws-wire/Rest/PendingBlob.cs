using Gatehouse.AwsWire.Descriptors;
using Google.Protobuf;

namespace Gatehouse.AwsWire.Rest;

/// <summary>Large content found in a request: its member gets the digest once the content is uploaded.</summary>
/// <param name="Owner">The message that the member belongs to.</param>
/// <param name="Member">The member marked as a blob.</param>
/// <param name="Content">The content, decoded.</param>
public sealed record PendingBlob(IMessage Owner, MemberPlan Member, ReadOnlyMemory<byte> Content)
{
    /// <summary>Puts the digest where the content was.</summary>
    public void Resolve(string digest) => Member.SetIn(Owner, digest);
}
