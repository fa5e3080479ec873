using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gatehouse.EdgeRouter.Receiving;

namespace Gatehouse.EdgeRouter.Integrating.Lambda;

/// <summary>The JSON pieces that both payload formats share.</summary>
internal static class EventJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static Utf8JsonWriter WriterTo(IBufferWriter<byte> output) => new(output, Options);

    public static void WriteMap(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IEnumerable<KeyValuePair<string, string>> entries)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in entries) json.WriteString(key, value);
        json.WriteEndObject();
    }

    /// <summary>The index behind the last parameter that has the same name as the one at <paramref name="start"/>.</summary>
    public static int EndOfName(IReadOnlyList<QueryParameter> sorted, int start)
    {
        var end = start + 1;
        while (end < sorted.Count && sorted[end].Name == sorted[start].Name) end++;
        return end;
    }
}
