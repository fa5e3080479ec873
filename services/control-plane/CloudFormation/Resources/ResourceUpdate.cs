using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>Brings a resource from what it was to what it is to be, by those of its operations that a change concerns.</summary>
internal sealed class ResourceUpdate(ResourceType type, ResourceOperations operations, ResourceRequests requests)
{
    public async Task<Outcome<ResourceResult>> RunAsync(ResourceWork work, ResourceState former, CancellationToken cancellationToken)
    {
        var attributes = TemplateNodes.ParseObject(former.Attributes);
        var prepared = await requests.PrepareAsync(work, attributes, cancellationToken);
        var before = await requests.PrepareAsync(FormerOf(work, former), attributes, cancellationToken);
        if (!prepared.Succeeded || !before.Succeeded)
        {
            return (prepared.Failure ?? before.Failure)!;
        }

        var properties = prepared.Value;
        var changed = PropertyChanges.Between(before.Value, properties).ToHashSet(StringComparer.Ordinal);
        if (changed.FirstOrDefault(property => !IsChangeable(property)) is { } fixedProperty)
        {
            return CloudFormationFailures.NotEmulated($"Changing {fixedProperty} of {type.Name}");
        }

        foreach (var operation in type.Update)
        {
            var isChanged = ChangedMembers(changed, before.Value, properties);
            if (!IsConcerned(operation, isChanged))
            {
                continue;
            }

            var bag = new PropertyBag(requests.Layers(EmptyMergedEntries(before.Value, properties), attributes, work)).With(Extras());
            var answer = await operations.CallAsync(type.Service, operation, WithoutParts(requests.Members(bag)), work.Scope, cancellationToken, isChanged);
            if (!answer.Succeeded)
            {
                return answer.Failure;
            }

            ResourceRequests.Merge(answer.Value, attributes);
        }

        var calls = requests.Calls(properties, attributes, work, cancellationToken);
        if (await PatchAsync(calls, before.Value, properties, changed) is { } refused)
        {
            return refused;
        }

        foreach (var part in type.Parts)
        {
            if (await part.ApplyAsync(calls, before.Value[part.Property], properties[part.Property]) is { } failure)
            {
                return failure;
            }
        }

        requests.Complete(attributes, properties, work);
        return new ResourceResult(former.PhysicalId, attributes);
    }

    private JsonObject Extras() => new(type.UpdateMembers.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)JsonValue.Create(member.Value))));

    // Parts have operations of their own.
    private Func<string, JsonNode?> WithoutParts(Func<string, JsonNode?> members) => member =>
        type.Parts.Any(part => string.Equals(part.Property, member, StringComparison.OrdinalIgnoreCase)) ? null : members(member);

    private bool IsChangeable(string property) => type.PatchPaths.ContainsKey(property)
        || type.Lifted.Contains(property)
        || type.Parts.Any(part => part.Property == property)
        || type.Update.Any(operation => operations.Takes(type.Service, operation, property))
        || type.Renames.Values.Contains(property)
        // A property that nothing acts on was named when the resource was made.
        || (type.Create is { } create && !operations.Takes(type.Service, create, property));

    private bool IsConcerned(string operation, Func<string, bool> isChanged) => operations.HasMember(type.Service, operation, isChanged);

    private Func<string, bool> ChangedMembers(IReadOnlySet<string> changed, JsonObject before, JsonObject after)
    {
        var names = changed.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var lifted in type.Lifted.Where(changed.Contains))
        {
            // They belong together: who changes an object's key names its bucket as well.
            names.UnionWith((before[lifted] as JsonObject ?? []).Concat(after[lifted] as JsonObject ?? []).Select(member => member.Key));
        }

        names.ExceptWith(type.Parts.Select(part => part.Property));
        return member => names.Contains(member) || type.Renames.Any(
            rename => string.Equals(rename.Key, member, StringComparison.OrdinalIgnoreCase) && names.Contains(rename.Value));
    }

    private JsonObject EmptyMergedEntries(JsonObject before, JsonObject after)
    {
        if (type.MergedMaps.Count == 0)
        {
            return after;
        }

        var completed = (JsonObject)after.DeepClone();
        foreach (var map in type.MergedMaps)
        {
            foreach (var (key, _) in before[map] as JsonObject ?? [])
            {
                var entries = completed[map] as JsonObject ?? [];
                if (!entries.ContainsKey(key))
                {
                    entries[key] = "";
                    completed[map] = entries.Parent is null ? entries : entries.DeepClone();
                }
            }
        }

        return completed;
    }

    private async Task<AwsFailure?> PatchAsync(PartCalls calls, JsonObject before, JsonObject after, IReadOnlySet<string> changed)
    {
        var patches = PatchOperations.For(type.PatchPaths.Where(path => changed.Contains(path.Key)), before, after);
        return type.Patch is { } operation && patches.Count > 0
            ? (await operations.CallAsync(
                type.Service, operation, requests.Members(calls.Bag.With(new JsonObject { ["PatchOperations"] = patches })), calls.Scope, calls.CancellationToken)).Failure
            : null;
    }

    // What lay in S3 then may be gone or another by now: it counts as changed.
    private static ResourceWork FormerOf(ResourceWork work, ResourceState former) => work with
    {
        Properties = TemplateNodes.ParseObject(former.Properties),
        ReadAsync = (_, _) => Task.FromResult(Outcome<string>.Of("")),
    };
}
