using System.Text.Json;
using Gatehouse.GatewayModel.Json;

namespace Gatehouse.GatewayModel.Templates.Variables;

/// <summary>The payload behind <c>$input</c>: its text, and the JSON that it is if it is.</summary>
internal sealed class MessageBody : IDisposable
{
    private readonly JsonDocument? _document;

    private MessageBody(string text, JsonDocument? document) => (Text, _document) = (text, document);

    public string Text { get; }

    public bool IsEmpty => Text.Length == 0;

    public JsonElement? Json => _document?.RootElement;

    public static MessageBody Of(string? text) =>
        string.IsNullOrEmpty(text) ? new MessageBody("", document: null) : new MessageBody(text, JsonText.TryParse(text));

    public void Dispose() => _document?.Dispose();
}
