using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.OpenApi;

namespace Gatehouse.ControlPlane.ApiGateway.Documentation;

/// <summary>
/// The documentation parts of an OpenAPI document. A part takes the place of the one that describes the same; one that cannot be used is
/// left out with a warning.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-documentation.html
/// </summary>
internal static class ImportedDocumentation
{
    public const string Extension = "x-amazon-apigateway-documentation";

    /// <summary>The ids of what was imported.</summary>
    public static async Task<IReadOnlyList<string>> AddAsync(
        OpenApiDocument document, RestApiEdit edit, bool overwrite, ImportFindings findings, IIdSource ids)
    {
        var present = (await edit.ListAsync(DocumentationDocument.Parts)).Values.ToDictionary(part => DocumentationPlace.Of(part.Location));
        if (overwrite)
        {
            foreach (var part in present.Values)
            {
                edit.Remove(DocumentationDocument.Parts, part.Id);
            }
        }

        var imported = new List<string>();
        foreach (var written in (document.Root.ObjectAt(Extension).ListAt("documentationParts") ?? []).OfType<JsonObject>())
        {
            var part = Read(written);
            if (DocumentationPartRule.Check(part) is { } failure)
            {
                findings.Warn($"Documentation part for {DocumentationPlace.Describe(part.Location)}: {failure.Message}");
                continue;
            }

            var place = DocumentationPlace.Of(part.Location);
            part.Id = present.TryGetValue(place, out var known) ? known.Id : ids.NewRestPartId();
            present[place] = part;
            edit.Put(DocumentationDocument.Parts, part.Id, part);
            imported.Add(part.Id);
        }

        return imported;
    }

    private static DocumentationPart Read(JsonObject written)
    {
        var location = new DocumentationPartLocation { Type = written.ObjectAt("location").TextAt("type") ?? "" };
        foreach (var (name, value) in written.PairsAt("location"))
        {
            switch (name)
            {
                case "path": location.Path = value; break;
                case "method": location.Method = value; break;
                case "statusCode": location.StatusCode = value; break;
                case "name": location.Name = value; break;
                default: break;
            }
        }

        // An object, or its text.
        var properties = written.ObjectAt("properties")?.ToJsonString() ?? written.TextAt("properties") ?? "";
        return new DocumentationPart { Location = location, Properties = properties };
    }
}
