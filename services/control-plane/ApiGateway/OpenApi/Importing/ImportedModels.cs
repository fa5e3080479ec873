using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Models;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.OpenApi;

namespace Gatehouse.ControlPlane.ApiGateway.OpenApi.Importing;

/// <summary>
/// The models of a document: its named schemas, and one of a made-up name for each schema that stands where a model is wanted.
/// References among them become those that API Gateway's models have.
/// </summary>
internal sealed class ImportedModels(RestApiEdit edit, ImportFindings findings, IIdSource ids)
{
    private static readonly string[] Places = ["#/definitions/", "#/components/schemas/"];

    public async Task AddAsync(OpenApiDocument document)
    {
        foreach (var (name, schema) in document.Schemas)
        {
            await PutAsync(name, schema);
        }
    }

    /// <summary>The name of the model that a schema is or refers to; null: there is no schema.</summary>
    public async Task<string?> NameOfAsync(JsonObject? schema)
    {
        if (schema is not { Count: > 0 })
        {
            return null;
        }

        if (schema.TextAt("$ref") is { } reference && Array.Find(Places, place => reference.StartsWith(place, StringComparison.Ordinal)) is { } known)
        {
            return reference[known.Length..];
        }

        var name = "MODEL" + ids.NewRestPartId();
        await PutAsync(name, schema);
        return name;
    }

    private async Task PutAsync(string name, JsonObject schema)
    {
        var written = (JsonObject)schema.DeepClone();
        Refer(written);
        var known = await edit.FindAsync(ModelDocument.Part, name);
        var model = new Model
        {
            Id = known.Succeeded ? known.Value.Id : ids.NewRestPartId(),
            Name = name,
            ContentType = "application/json",
            Schema = written.ToJsonString(),
        };
        if (ModelRule.Check(model) is { } failure)
        {
            findings.Warn($"Model {name}: {failure.Message}");
            return;
        }

        edit.Put(ModelDocument.Part, name, model);
    }

    private void Refer(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Refer(item);
            }
        }
        else if (node is JsonObject members)
        {
            if (members.TextAt("$ref") is { } reference && Array.Find(Places, place => reference.StartsWith(place, StringComparison.Ordinal)) is { } known)
            {
                members["$ref"] = $"https://apigateway.amazonaws.com/restapis/{edit.Id}/models/{reference[known.Length..]}";
            }

            foreach (var (_, value) in members)
            {
                Refer(value);
            }
        }
    }
}
