using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>A property of a resource that has operations of its own.</summary>
/// <param name="Property">The property.</param>
internal abstract record ResourcePart(string Property)
{
    /// <summary>Whether the create operation leaves the property to its own.</summary>
    public bool IsAppliedOnCreate { get; init; } = true;

    /// <summary>Whether it must be gone before the resource can be deleted.</summary>
    public bool IsRemovedFirst { get; init; }

    /// <summary>Brings the property from one value to another; null is none.</summary>
    public abstract Task<AwsFailure?> ApplyAsync(PartCalls calls, JsonNode? former, JsonNode? current);
}

/// <summary>How a part calls its operations.</summary>
/// <param name="Operations">Calls them.</param>
/// <param name="Service">The service that they belong to.</param>
/// <param name="Bag">What is known of the resource.</param>
/// <param name="ValueOf">The same under the names of operations' members.</param>
/// <param name="Scope">On whose behalf.</param>
/// <param name="CancellationToken">Ends the calls.</param>
internal sealed record PartCalls(
    ResourceOperations Operations,
    string Service,
    PropertyBag Bag,
    Func<string, JsonNode?> ValueOf,
    CallScope Scope,
    CancellationToken CancellationToken)
{
    /// <param name="operation">The operation.</param>
    /// <param name="members">What it takes.</param>
    /// <param name="own">Members that are the part's alone: the resource's properties of these names mean something else.</param>
    public async Task<AwsFailure?> CallAsync(string operation, JsonObject members, IReadOnlySet<string>? own = null)
    {
        var called = await Operations.CallAsync(
            Service, operation,
            name => PropertyBag.FindIn(members, name) ?? (own?.Contains(name) == true ? null : ValueOf(name)),
            Scope, CancellationToken);
        return called.Failure;
    }
}

/// <summary>One setting: put when it is there, removed when it is not any more.</summary>
/// <param name="Property">The property.</param>
/// <param name="Put">The operation that sets it.</param>
/// <param name="Remove">The one that takes it away; null: it stays as it was last.</param>
internal sealed record SettingPart(string Property, string Put, string? Remove = null) : ResourcePart(Property)
{
    /// <summary>The value as the operation's members; by default the property under its own name.</summary>
    public Func<JsonNode, JsonObject>? Shape { get; init; }

    public override async Task<AwsFailure?> ApplyAsync(PartCalls calls, JsonNode? former, JsonNode? current)
    {
        if (current is null)
        {
            return former is null || Remove is null ? null : await calls.CallAsync(Remove, Members(former));
        }

        return TemplateNodes.AreAlike(former, current) ? null : await calls.CallAsync(Put, Members(current));
    }

    private JsonObject Members(JsonNode value) => Shape?.Invoke(value) ?? new JsonObject { [Property] = value.DeepClone() };
}

/// <summary>A list whose items are added and removed one by one.</summary>
/// <param name="Property">The property.</param>
/// <param name="Add">The operation that adds an item.</param>
/// <param name="Remove">The one that removes it.</param>
/// <param name="Shape">An item as the operations' members.</param>
internal sealed record ItemsPart(string Property, string Add, string Remove, Func<JsonNode, JsonObject> Shape) : ResourcePart(Property)
{
    public override async Task<AwsFailure?> ApplyAsync(PartCalls calls, JsonNode? former, JsonNode? current)
    {
        var before = ItemsOf(former);
        var after = ItemsOf(current);
        foreach (var gone in before.Where(item => !after.Any(other => TemplateNodes.AreAlike(item, other))))
        {
            // An item that is gone already is removed.
            if (await calls.CallAsync(Remove, Shape(gone)) is { } failure && !ResourceFailures.SaysGone(failure))
            {
                return failure;
            }
        }

        foreach (var added in after.Where(item => !before.Any(other => TemplateNodes.AreAlike(item, other))))
        {
            if (await calls.CallAsync(Add, Shape(added)) is { } failure)
            {
                return failure;
            }
        }

        return null;
    }

    private static JsonNode[] ItemsOf(JsonNode? value) => value is JsonArray items ? [.. items.OfType<JsonNode>()] : value is null ? [] : [value];
}

/// <summary>Tags: those given at creation travel with it; later ones are put and removed by their keys.</summary>
/// <param name="Put">The operation that sets tags.</param>
/// <param name="Remove">The one that removes them.</param>
/// <param name="Keys">Its member for the keys.</param>
/// <param name="Named">What both need to find the resource.</param>
internal sealed record TagsPart(string Put, string Remove, string Keys, Func<PropertyBag, JsonObject> Named) : ResourcePart("Tags")
{
    public override async Task<AwsFailure?> ApplyAsync(PartCalls calls, JsonNode? former, JsonNode? current)
    {
        var before = Map(former);
        var after = Map(current);
        var gone = before.Keys.Except(after.Keys, StringComparer.Ordinal).ToArray();
        if (gone.Length > 0)
        {
            var members = Named(calls.Bag);
            members[Keys] = new JsonArray([.. gone.Select(key => JsonValue.Create(key))]);
            if (await calls.CallAsync(Remove, members) is { } failure)
            {
                return failure;
            }
        }

        var put = after.Where(tag => !before.TryGetValue(tag.Key, out var value) || value != tag.Value).ToArray();
        if (put.Length == 0)
        {
            return null;
        }

        var added = Named(calls.Bag);
        added["Tags"] = new JsonArray([.. put.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value })]);
        return await calls.CallAsync(Put, added);
    }

    private static Dictionary<string, string> Map(JsonNode? tags) => (tags is null ? null : TagShapes.ToMap(tags))?
        .GroupBy(tag => tag.Key, StringComparer.Ordinal)
        .ToDictionary(tag => tag.Key, tag => tag.Last().Value.ToText() ?? "", StringComparer.Ordinal) ?? [];
}

/// <summary>A setting that API Gateway's update operation for REST APIs changes by paths.</summary>
/// <param name="Property">The property.</param>
/// <param name="Operation">The update operation.</param>
/// <param name="Patches">The way from one value to another.</param>
internal sealed record PatchPart(string Property, string Operation, Func<JsonNode?, JsonNode?, JsonArray> Patches) : ResourcePart(Property)
{
    public override async Task<AwsFailure?> ApplyAsync(PartCalls calls, JsonNode? former, JsonNode? current)
    {
        var patches = TemplateNodes.AreAlike(former, current) ? [] : Patches(former, current);
        return patches.Count == 0 ? null : await calls.CallAsync(Operation, new JsonObject { ["PatchOperations"] = patches });
    }
}
