using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Documents;

/// <summary>One kind of document in the store and the message that it keeps.</summary>
/// <param name="Name">The kind's name in every key, for example <c>apigatewayv2/route</c>.</param>
internal sealed record DocumentKind<T>(string Name)
    where T : class, IMessage<T>, new()
{
    private readonly MessageParser<T> _parser = new(() => new T());

    public DocumentKey Key(string account, string region, string id) => new(account, region, Name, id);

    public Kept<T> Read(Document document) => new(document.Key, _parser.ParseFrom(document.Content.Span), document.Revision);
}

/// <summary>A message as the store has it.</summary>
/// <param name="Key">The document's name.</param>
/// <param name="Value">A copy of its own: free to be changed.</param>
/// <param name="Revision">What a write must expect in order not to overwrite somebody else's.</param>
internal sealed record Kept<T>(DocumentKey Key, T Value, long Revision);
