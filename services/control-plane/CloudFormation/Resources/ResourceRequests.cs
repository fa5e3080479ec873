using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>What the operations of a type are given: its properties made ready, and everything else that is known of the resource.</summary>
internal sealed class ResourceRequests(ResourceType type, ResourceOperations operations)
{
    /// <summary>The properties with a name, the stack's tags, and whatever the type's own preparation does to them.</summary>
    /// <param name="work">The resource as it is to be.</param>
    /// <param name="known">What is known of the resource when there is one: its name was made up once and for all.</param>
    /// <param name="cancellationToken">Ends the preparation.</param>
    public async Task<Outcome<JsonObject>> PrepareAsync(ResourceWork work, JsonObject? known, CancellationToken cancellationToken)
    {
        var properties = (JsonObject)work.Properties.DeepClone();
        if (type.GeneratedName is { } name && properties[name.Property] is null)
        {
            properties[name.Property] = known?[name.Property]?.DeepClone() ?? MakeUp(name, work);
        }

        if (type.Create is { } create && operations.Takes(type.Service, create, "Tags"))
        {
            StackTags.AddTo(properties, type.Service, work);
        }

        return type.Preparation is { } preparation ? await preparation.PrepareAsync(properties, work, cancellationToken) : properties;
    }

    private static string MakeUp(GeneratedName name, ResourceWork work)
    {
        var made = PhysicalNames.Create(work, name.Longest, name.IsLowerCase);
        return name.IsAlphanumeric ? made.Replace("-", "", StringComparison.Ordinal) : made;
    }

    public PartCalls Calls(JsonObject properties, JsonObject attributes, ResourceWork work, CancellationToken cancellationToken)
    {
        var bag = new PropertyBag(Layers(properties, attributes, work));
        return new PartCalls(operations, type.Service, bag, Members(bag), work.Scope, cancellationToken);
    }

    /// <summary>What an operation's member stands for: a renamed property, else the property of its name.</summary>
    public Func<string, JsonNode?> Members(PropertyBag bag) => member =>
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

    /// <summary>Everything that names and values are looked for in, the first layer first.</summary>
    public IEnumerable<JsonObject> Layers(JsonObject first, JsonObject second, ResourceWork work)
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

    /// <summary>Adds to the attributes what the type makes of properties and answers.</summary>
    public void Complete(JsonObject attributes, JsonObject properties, ResourceWork work)
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

    public static void Merge(JsonObject answer, JsonObject into)
    {
        foreach (var (name, value) in answer)
        {
            into[name] = value?.DeepClone();
        }
    }
}
