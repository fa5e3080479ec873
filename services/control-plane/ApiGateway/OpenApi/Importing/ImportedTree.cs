using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Resources;
using Gatehouse.ControlPlane.ApiGateway.Resources.Rules;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.OpenApi;

namespace Gatehouse.ControlPlane.ApiGateway.OpenApi.Importing;

/// <summary>The resources that a document's paths name, with all those above them. What was there before keeps its id.</summary>
internal sealed class ImportedTree(RestApiEdit edit, ImportFindings findings, IIdSource ids)
{
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    /// <summary>The resource of a path, made where it is missing; null: no resource can have that path.</summary>
    public async Task<Resource?> PlaceAsync(string path)
    {
        var all = (await edit.ListAsync(ResourceDocument.Part)).ToDictionary(StringComparer.Ordinal);
        var resource = all[edit.Api.RootResourceId];
        _named.Add(resource.Id);
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var next = all.Values.FirstOrDefault(other => other.ParentId == resource.Id && other.PathPart == part);
            if (next is null)
            {
                next = new Resource { Id = ids.NewRestPartId(), ParentId = resource.Id, PathPart = part, Path = ResourceTree.PathBelow(resource, part) };
                if (ResourceRule.Check(next, resource, all) is { } failure)
                {
                    Refuse(path, failure);
                    return null;
                }

                edit.Put(ResourceDocument.Part, next.Id, next);
                all[next.Id] = next;
            }

            _named.Add(next.Id);
            resource = next;
        }

        edit.Put(ResourceDocument.Part, resource.Id, resource);
        return resource;
    }

    /// <summary>Takes all methods away, so that only those of the document will be there.</summary>
    public async Task ClearAsync()
    {
        foreach (var resource in (await edit.ListAsync(ResourceDocument.Part)).Values)
        {
            resource.ResourceMethods.Clear();
            edit.Put(ResourceDocument.Part, resource.Id, resource);
        }
    }

    /// <summary>Removes what the document does not name.</summary>
    public async Task PruneAsync()
    {
        foreach (var id in (await edit.ListAsync(ResourceDocument.Part)).Keys)
        {
            if (id != edit.Api.RootResourceId && !_named.Contains(id))
            {
                edit.Remove(ResourceDocument.Part, id);
            }
        }
    }

    private void Refuse(string path, AwsFailure failure) => findings.Fail($"{path}: {failure.Message}");
}
