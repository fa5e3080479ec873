using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Gatehouse.ControlPlane.OpenApi;

/// <summary>Writes JSON as YAML, strings quoted as API Gateway's exports have them, so that a reader takes none for something else.</summary>
internal static class YamlText
{
    public static string Of(JsonObject document)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(writer);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart());
        Write(emitter, document);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return writer.ToString();
    }

    private static void Write(IEmitter emitter, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, members.Count == 0 ? MappingStyle.Flow : MappingStyle.Block));
                foreach (var (name, value) in members)
                {
                    WriteScalar(emitter, name, IsPlainName(name) ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted);
                    Write(emitter, value);
                }

                emitter.Emit(new MappingEnd());
                break;
            case JsonArray items:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, items.Count == 0 ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in items)
                {
                    Write(emitter, item);
                }

                emitter.Emit(new SequenceEnd());
                break;
            case not null when node.GetValueKind() == JsonValueKind.String:
                WriteScalar(emitter, node.GetValue<string>(), ScalarStyle.DoubleQuoted);
                break;
            default:
                WriteScalar(emitter, node?.ToJsonString() ?? "null", ScalarStyle.Plain);
                break;
        }
    }

    private static void WriteScalar(IEmitter emitter, string text, ScalarStyle style) =>
        emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, style, isPlainImplicit: true, isQuotedImplicit: true));

    // Letters first: neither a number nor, with these characters, anything else that YAML reads into an unquoted text.
    private static bool IsPlainName(string name) =>
        name is not ("null" or "true" or "false") && name.Length > 0 && (char.IsAsciiLetter(name[0]) || name[0] == '/')
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '/' or '.' or '$');
}
