using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gatehouse.EdgeRouter.Internal;

/// <summary>
/// What somebody else wants the health to tell, as LocalStack takes it: <c>{"features:initScripts":"initialized"}</c> becomes
/// <c>{"features":{"initScripts":"initialized"}}</c> beside the services.
/// </summary>
internal sealed class HealthNotes
{
    private const int MostBytes = 4096;
    private const int MostKept = 64 * 1024;
    private const int DeepestPath = 16;

    private static readonly JsonDocumentOptions Unambiguous = new() { AllowDuplicateProperties = false };

    private readonly Lock _lock = new();
    private JsonObject _notes = [];

    /// <summary>False when it is no JSON object, names a member twice, or is too much or too deep.</summary>
    public async Task<bool> TryAddAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength is not (> 0 and <= MostBytes)) return false;
        try
        {
            return await JsonNode.ParseAsync(request.Body, nodeOptions: null, Unambiguous, cancellationToken) is JsonObject notes && TryAdd(notes);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public JsonObject Copy()
    {
        lock (_lock) return _notes.DeepClone().AsObject();
    }

    private bool TryAdd(JsonObject notes)
    {
        if (notes.Any(note => note.Key.AsSpan().Count(':') >= DeepestPath)) return false;

        lock (_lock)
        {
            var merged = _notes.DeepClone().AsObject();
            foreach (var (path, value) in notes) Put(merged, path.Split(':'), value?.DeepClone());
            if (merged.ToJsonString().Length > MostKept) return false;

            _notes = merged;
            return true;
        }
    }

    private static void Put(JsonObject into, string[] path, JsonNode? value)
    {
        foreach (var name in path[..^1])
        {
            if (into[name] is not JsonObject inner) into[name] = inner = [];
            into = inner;
        }

        into[path[^1]] = value;
    }
}
