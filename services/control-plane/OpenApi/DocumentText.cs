using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;

namespace Gatehouse.ControlPlane.OpenApi;

/// <summary>A document as it is sent: JSON, or YAML of the same content.</summary>
internal static class DocumentText
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <summary>False: it is neither, or no object; the reason is a sentence of ours.</summary>
    public static bool TryRead(
        string text, [NotNullWhen(true)] out JsonObject? document, [NotNullWhen(false)] out string? reason)
    {
        document = null;
        reason = null;
        try
        {
            document = (text.AsSpan().TrimStart() is ['{', ..] ? JsonNode.Parse(text, documentOptions: Strict) : YamlReader.Read(text)) as JsonObject;
            reason = document is null ? "The document is not an object" : null;
        }
        catch (Exception exception) when (exception is JsonException or YamlException or ArgumentException)
        {
            reason = exception.Message;
        }

        return document is not null;
    }
}
