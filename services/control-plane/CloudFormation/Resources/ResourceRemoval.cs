using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>Removes a resource, and before it those of its parts that are in its way.</summary>
internal sealed class ResourceRemoval(ResourceType type, ResourceOperations operations, ResourceRequests requests)
{
    public async Task<AwsFailure?> RunAsync(ResourceWork work, ResourceState state, CancellationToken cancellationToken)
    {
        var properties = TemplateNodes.ParseObject(state.Properties);
        var attributes = TemplateNodes.ParseObject(state.Attributes);
        var removedFirst = type.Parts.Where(part => part.IsRemovedFirst).ToArray();
        var prepared = removedFirst.Length == 0 ? properties : await requests.PrepareAsync(work with { Properties = properties }, attributes, cancellationToken);
        if (!prepared.Succeeded)
        {
            return prepared.Failure;
        }

        var calls = requests.Calls(attributes, prepared.Value, work, cancellationToken);
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

        var bag = new PropertyBag(requests.Layers(attributes, properties, work));
        var deleted = await operations.CallAsync(type.Service, delete, requests.Members(bag), work.Scope, cancellationToken);
        return deleted.Failure is { } refusal && !ResourceFailures.SaysGone(refusal) ? refusal : null;
    }
}
