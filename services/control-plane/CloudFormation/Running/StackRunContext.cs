using System.Text.Json.Nodes;
using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Intrinsics;
using Gatehouse.ControlPlane.CloudFormation.Parameters;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudFormation.Running;

/// <summary>One operation of one stack, as its phases see it.</summary>
internal sealed record StackRunContext(
    StackJournal Journal,
    CallScope Scope,
    Dictionary<string, StackResourceRecord> Resources,
    ResourceHandlers Handlers,
    DynamicReferences DynamicReferences,
    StepScheduler Scheduler,
    IBlobStore Blobs,
    StoredObjects Objects,
    ILogger Log)
{
    // OpenAPI documents: https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
    private const int LargestDocument = 6 * 1024 * 1024;

    public StackOperation Operation => Journal.Stack.Operation;

    /// <summary>The stack's tags while the operation runs.</summary>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>The resource as a handler gets it.</summary>
    public ResourceWork WorkFor(string logicalId, ResourceState state, JsonObject properties, bool isResumed = false) =>
        new(Scope, Journal.Stack, Tags, Operation.Id, logicalId, state.Type, properties)
        {
            IsResumed = isResumed,
            ReadAsync = (address, cancellationToken) => Objects.ReadAsync(address, LargestDocument, cancellationToken),
            KeepAsync = async (content, cancellationToken) => await Blobs.PutAsync(Chunks(content), cancellationToken),
        };

    // The store takes chunks of at most 1 MiB.
    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> Chunks(byte[] content)
    {
        const int chunk = 1024 * 1024;
        for (var start = 0; start < content.Length; start += chunk)
        {
            yield return content.AsMemory(start, Math.Min(chunk, content.Length - start));
        }

        await Task.CompletedTask;
    }

    public ResourceWork WorkFor(string logicalId, ResourceState state) => WorkFor(logicalId, state, TemplateNodes.ParseObject(state.Properties));
}

/// <summary>Resources of a running stack, to its template's functions.</summary>
internal sealed class RunningReferences(Dictionary<string, StackResourceRecord> resources) : IResourceReferences
{
    public JsonNode? Ref(string logicalId) => JsonValue.Create(Find(logicalId).PhysicalId);

    public JsonNode? GetAtt(string logicalId, string attribute) => ResourceAttributes.Find(Find(logicalId), logicalId, attribute);

    private ResourceState Find(string logicalId) => resources.GetValueOrDefault(logicalId)?.Current is { PhysicalId.Length: > 0 } state
        ? state
        : throw TemplateErrors.UnresolvedInResources([logicalId]);
}
