using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Sam.Documents;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam;

/// <summary>A SAM template on its way to being one without SAM: what was declared, what came of it, and what is called otherwise now.</summary>
internal sealed class SamStack
{
    private readonly JsonObject _template;
    private readonly JsonObject _resources;
    private readonly IReadOnlyDictionary<string, string> _parameters;
    private readonly Dictionary<string, ApiDocument> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _renames = new(StringComparer.Ordinal);

    public SamStack(JsonObject template, JsonObject resources, IReadOnlyDictionary<string, string> parameters)
    {
        (_template, _resources, _parameters) = (template, resources, parameters);
        Declared = [.. resources
            .Where(member => (member.Value as JsonObject)?["Type"].ToText()?.StartsWith(SamTypes.Prefix, StringComparison.Ordinal) == true)
            .Select(member => new SamResource(member.Key, (JsonObject)member.Value!))];
    }

    /// <summary>The resources of SAM's types.</summary>
    public IReadOnlyList<SamResource> Declared { get; }

    public SamResource? Find(string logicalId, string type) =>
        Declared.FirstOrDefault(resource => resource.LogicalId == logicalId && resource.Type == type);

    /// <summary>The document that an API's events are written into; null where the API has its document in S3.</summary>
    public ApiDocument? DocumentOf(SamResource api)
    {
        if (!_documents.TryGetValue(api.LogicalId, out var document))
        {
            if (api["DefinitionUri"] is not null)
            {
                return null;
            }

            document = api["DefinitionBody"] is { } body
                ? new ApiDocument((body as JsonObject ?? throw api.Invalid("'DefinitionBody' must be a map.")).DeepClone().AsObject())
                : api.Type == SamTypes.HttpApi ? ApiDocument.NewHttp() : ApiDocument.NewRest();
            _documents[api.LogicalId] = document;
        }

        return document;
    }

    /// <summary>Puts a resource into the stack; under an id that SAM shares, the first one stays.</summary>
    public void Put(string logicalId, JsonObject resource) => _resources[logicalId] = resource;

    public bool Has(string logicalId) => _resources.ContainsKey(logicalId);

    /// <summary>A reference, for example <c>Function.Alias</c>, now means another resource.</summary>
    public void Rename(string reference, string logicalId) => _renames[reference] = logicalId;

    public void Remove(string logicalId) => _resources.Remove(logicalId);

    /// <summary>A reference to a parameter as its value, where that is known; everything else as it is.</summary>
    public JsonNode? Resolve(JsonNode? value) =>
        value is JsonObject { Count: 1 } call && call["Ref"].ToText() is { } name && _parameters.TryGetValue(name, out var known)
            ? JsonValue.Create(known)
            : value;

    /// <summary>Once everything is expanded: references that have another meaning now are rewritten.</summary>
    public void Finish() => SamReferences.Rewrite(_template, _renames);
}
