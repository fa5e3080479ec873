using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>Makes a resource by its create operation and the operations of its parts.</summary>
internal sealed class ResourceCreation(
    ResourceType type, ResourceOperations operations, ResourceRequests requests, ResourceRemoval removal, ILogger log)
{
    public async Task<Outcome<ResourceResult>> RunAsync(ResourceWork work, CancellationToken cancellationToken)
    {
        var prepared = await requests.PrepareAsync(work, known: null, cancellationToken);
        if (!prepared.Succeeded)
        {
            return prepared.Failure;
        }

        var properties = prepared.Value;
        WarnOfUnused(work, properties);
        var given = new PropertyBag(requests.Layers(properties, [], work));
        var created = await MakeAsync(given, work, cancellationToken);
        if (created.Failure is { } taken && work.IsResumed && type.Delete is { } delete && ResourceFailures.SaysTaken(taken))
        {
            // It was made by the attempt that was lost; nothing is known of it but its name.
            await operations.CallAsync(type.Service, delete, requests.Members(given), work.Scope, cancellationToken);
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

        var calls = requests.Calls(properties, result.Value.Attributes, work, cancellationToken);
        foreach (var part in type.Parts.Where(part => part.IsAppliedOnCreate))
        {
            if (await part.ApplyAsync(calls, former: null, properties[part.Property]) is { } failure)
            {
                await removal.RunAsync(work, StateOf(work, result.Value), cancellationToken);
                return failure;
            }
        }

        return result;
    }

    private async Task<Outcome<JsonObject>> MakeAsync(PropertyBag given, ResourceWork work, CancellationToken cancellationToken) => type.Create is null
        ? new JsonObject()
        : await operations.CallAsync(type.Service, type.Create, requests.Members(given), work.Scope, cancellationToken);

    private async Task<AwsFailure?> LookUpAsync(
        JsonObject properties, JsonObject attributes, ResourceWork work, CancellationToken cancellationToken)
    {
        foreach (var lookup in type.Lookups)
        {
            var bag = new PropertyBag(requests.Layers(attributes, properties, work));
            var found = await operations.CallAsync(type.Service, lookup.Operation, requests.Members(bag), work.Scope, cancellationToken);
            if (!found.Succeeded)
            {
                return found.Failure;
            }

            ResourceRequests.Merge(lookup.Read(found.Value), attributes);
        }

        return null;
    }

    private Outcome<ResourceResult> Describe(JsonObject properties, JsonObject answer, ResourceWork work)
    {
        requests.Complete(answer, properties, work);
        var bag = new PropertyBag(requests.Layers(answer, properties, work));
        var physicalId = type.Ref.Contains('{', StringComparison.Ordinal) ? bag.Fill(type.Ref) : bag.Find(type.Ref).ToText();
        return physicalId is null
            ? new AwsFailure("InternalFailure", 500, $"{type.Create} answered no {type.Ref}")
            : new ResourceResult(physicalId, answer);
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
