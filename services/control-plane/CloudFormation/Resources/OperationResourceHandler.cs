using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>
/// The handler of every type that is declared by its operations:
/// <code>
/// properties ─ preparation, generated name, stack tags ─► create request (by descriptor) ─► answer ─► Ref, attributes
///                                                         └─ then each part's own operations
/// </code>
/// </summary>
internal sealed class OperationResourceHandler(ResourceType type, ResourceOperations operations, ILogger<OperationResourceHandler> log)
    : IResourceHandler
{
    public bool IsCreateOnly(string property) => type.IsImmutable || type.CreateOnly.Contains(property);

    public async Task<Outcome<ResourceResult>> CreateAsync(ResourceWork work, CancellationToken cancellationToken)
    {
        var prepared = await PrepareAsync(work, cancellationToken);
        if (!prepared.Succeeded)
        {
            return prepared.Failure;
        }

        var properties = prepared.Value;
        WarnOfUnused(work, properties);
        var given = new PropertyBag(Layers(properties, [], work));
        var created = await MakeAsync(given, work, cancellationToken);
        if (created.Failure is { } taken && work.IsResumed && type.Delete is { } delete && ResourceFailures.SaysTaken(taken))
        {
            // It was made by the attempt that was lost; nothing is known of it but its name.
            await operations.CallAsync(type.Service, delete, Members(given), work.Scope, cancellationToken);
            created = await MakeAsync(given, work, cancellationToken);
        }

        if (!created.Succeeded)
        {
            return created.Failure;
        }

        var result = Describe(properties, created.Value, work);
        if (!result.Succeeded)
        {
            return result.Failure;
        }

        if (await LookUpAsync(properties, result.Value.Attributes, work, cancellationToken) is { } unknown)
        {
            return unknown;
        }

        var calls = Calls(properties, result.Value.Attributes, work, cancellationToken);
        foreach (var part in type.Parts.Where(part => part.IsAppliedOnCreate))
        {
            if (await part.ApplyAsync(calls, former: null, properties[part.Property]) is { } failure)
            {
                await DeleteAsync(work, StateOf(work, result.Value), cancellationToken);
                return failure;
            }
        }

        return result;
    }

    public async Task<Outcome<ResourceResult>> UpdateAsync(ResourceWork work, ResourceState former, CancellationToken cancellationToken)
    {
        var prepared = await PrepareAsync(work, cancellationToken);
        var before = await PrepareAsync(work with { Properties = TemplateNodes.ParseObject(former.Properties) }, cancellationToken);
        if (!prepared.Succeeded || !before.Succeeded)
        {
            return (prepared.Failure ?? before.Failure)!;
        }

        var properties = prepared.Value;
        var attributes = TemplateNodes.ParseObject(former.Attributes);
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

            var bag = new PropertyBag(Layers(EmptyMergedEntries(before.Value, properties), attributes, work)).With(Extras());
            var answer = await operations.CallAsync(type.Service, operation, WithoutParts(Members(bag)), work.Scope, cancellationToken, isChanged);
            if (!answer.Succeeded)
            {
                return answer.Failure;
            }

            Merge(answer.Value, attributes);
        }

        var calls = Calls(properties, attributes, work, cancellationToken);
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

        Complete(attributes, properties, work);
        return new ResourceResult(former.PhysicalId, attributes);
    }

    public async Task<AwsFailure?> DeleteAsync(ResourceWork work, ResourceState state, CancellationToken cancellationToken)
    {
        var properties = TemplateNodes.ParseObject(state.Properties);
        var attributes = TemplateNodes.ParseObject(state.Attributes);
        var removedFirst = type.Parts.Where(part => part.IsRemovedFirst).ToArray();
        var prepared = removedFirst.Length == 0 ? properties : await PrepareAsync(work with { Properties = properties }, cancellationToken);
        if (!prepared.Succeeded)
        {
            return prepared.Failure;
        }

        // What is known of the resource comes first: preparation makes up a name anew.
        var calls = Calls(attributes, prepared.Value, work, cancellationToken);
        foreach (var part in removedFirst)
        {
            if (await part.ApplyAsync(calls, prepared.Value[part.Property], current: null) is { } failure && !ResourceFailures.SaysGone(failure))
            {
                return failure;
            }
        }

        if (type.Delete is not { } delete)
        {
            return null;
        }

        var bag = new PropertyBag(Layers(attributes, properties, work));
        var deleted = await operations.CallAsync(type.Service, delete, Members(bag), work.Scope, cancellationToken);
        return deleted.Failure is { } refusal && !ResourceFailures.SaysGone(refusal) ? refusal : null;
    }

    private async Task<Outcome<JsonObject>> MakeAsync(PropertyBag given, ResourceWork work, CancellationToken cancellationToken) => type.Create is null
        ? new JsonObject()
        : await operations.CallAsync(type.Service, type.Create, Members(given), work.Scope, cancellationToken);

    private async Task<AwsFailure?> LookUpAsync(
        JsonObject properties, JsonObject attributes, ResourceWork work, CancellationToken cancellationToken)
    {
        foreach (var lookup in type.Lookups)
        {
            var bag = new PropertyBag(Layers(attributes, properties, work));
            var found = await operations.CallAsync(type.Service, lookup.Operation, Members(bag), work.Scope, cancellationToken);
            if (!found.Succeeded)
            {
                return found.Failure;
            }

            Merge(lookup.Read(found.Value), attributes);
        }

        return null;
    }

    private async Task<Outcome<JsonObject>> PrepareAsync(ResourceWork work, CancellationToken cancellationToken)
    {
        var properties = (JsonObject)work.Properties.DeepClone();
        if (type.GeneratedName is { } name && properties[name.Property] is null)
        {
            var made = PhysicalNames.Create(work, name.Longest, name.IsLowerCase);
            properties[name.Property] = name.IsAlphanumeric ? made.Replace("-", "", StringComparison.Ordinal) : made;
        }

        if (type.Create is { } create && operations.Takes(type.Service, create, "Tags"))
        {
            StackTags.AddTo(properties, work.Tags);
        }

        return type.Preparation is { } preparation ? await preparation.PrepareAsync(properties, work, cancellationToken) : properties;
    }

    private PartCalls Calls(JsonObject properties, JsonObject attributes, ResourceWork work, CancellationToken cancellationToken)
    {
        var bag = new PropertyBag(Layers(properties, attributes, work));
        return new PartCalls(operations, type.Service, bag, Members(bag), work.Scope, cancellationToken);
    }

    // What an operation's member stands for: a renamed property, else the property of its name.
    private Func<string, JsonNode?> Members(PropertyBag bag) => member =>
    {
        foreach (var (renamed, pattern) in type.Renames)
        {
            if (string.Equals(renamed, member, StringComparison.OrdinalIgnoreCase))
            {
                return pattern.Contains('{', StringComparison.Ordinal) ? (bag.Fill(pattern) is { } text ? JsonValue.Create(text) : null) : bag.Find(pattern);
            }
        }

        return bag.Find(member);
    };

    private IEnumerable<JsonObject> Layers(JsonObject first, JsonObject second, ResourceWork work)
    {
        yield return first;
        foreach (var lifted in type.Lifted)
        {
            if ((first[lifted] ?? second[lifted]) is JsonObject members)
            {
                yield return members;
            }
        }

        yield return second;
        yield return new JsonObject
        {
            ["Account"] = work.Scope.Account,
            ["Region"] = work.Scope.Region,
            ["StackName"] = work.Stack.Name,
            ["LogicalId"] = work.LogicalId,
            ["Suffix"] = PhysicalNames.Suffix(work),
        };
    }

    private Outcome<ResourceResult> Describe(JsonObject properties, JsonObject answer, ResourceWork work)
    {
        Complete(answer, properties, work);
        var bag = new PropertyBag(Layers(answer, properties, work));
        var physicalId = type.Ref.Contains('{', StringComparison.Ordinal) ? bag.Fill(type.Ref) : bag.Find(type.Ref).ToText();
        return physicalId is null
            ? new AwsFailure("InternalFailure", 500, $"{type.Create} answered no {type.Ref}")
            : new ResourceResult(physicalId, answer);
    }

    private void Complete(JsonObject attributes, JsonObject properties, ResourceWork work)
    {
        // Names made up once stay: the resource is found by them.
        if (type.GeneratedName is { } name && attributes[name.Property] is null)
        {
            attributes[name.Property] = properties[name.Property]?.DeepClone();
        }

        var bag = new PropertyBag(Layers(attributes, properties, work));
        foreach (var (attribute, pattern) in type.Attributes)
        {
            if ((pattern.Contains('{', StringComparison.Ordinal) ? bag.Fill(pattern) : bag.Find(pattern).ToText()) is { } value)
            {
                attributes[attribute] = value;
            }
        }
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
                type.Service, operation, Members(calls.Bag.With(new JsonObject { ["PatchOperations"] = patches })), calls.Scope, calls.CancellationToken)).Failure
            : null;
    }

    private static void Merge(JsonObject answer, JsonObject into)
    {
        foreach (var (name, value) in answer)
        {
            into[name] = value?.DeepClone();
        }
    }

    private static ResourceState StateOf(ResourceWork work, ResourceResult result) => new()
    {
        Type = work.Type,
        PhysicalId = result.PhysicalId,
        Properties = work.Properties.ToJson(),
        Attributes = result.Attributes.ToJson(),
    };

    private void WarnOfUnused(ResourceWork work, JsonObject properties)
    {
        var handled = type.Parts.Select(part => part.Property).Concat(type.Lifted).ToHashSet(StringComparer.Ordinal);
        foreach (var (property, _) in properties)
        {
            if (!handled.Contains(property)
                && !(type.Create is { } create && operations.Takes(type.Service, create, property))
                && !type.Renames.Values.Any(pattern => pattern == property || pattern.Contains($"{{{property}}}", StringComparison.Ordinal))
                && !type.Ref.Contains(property, StringComparison.Ordinal))
            {
                log.PropertyNotActedOn(type.Name, property, work.LogicalId, work.Stack.StackId);
            }
        }
    }
}
