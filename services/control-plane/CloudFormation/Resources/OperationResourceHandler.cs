using Gatehouse.AwsWire.Failures;
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
    private readonly ResourceRequests _requests = new(type, operations);

    public bool IsCreateOnly(string property) => type.IsImmutable || type.CreateOnly.Contains(property);

    public Task<Outcome<ResourceResult>> CreateAsync(ResourceWork work, CancellationToken cancellationToken) =>
        new ResourceCreation(type, operations, _requests, new ResourceRemoval(type, operations, _requests), log).RunAsync(work, cancellationToken);

    public Task<Outcome<ResourceResult>> UpdateAsync(ResourceWork work, ResourceState former, CancellationToken cancellationToken) =>
        new ResourceUpdate(type, operations, _requests).RunAsync(work, former, cancellationToken);

    public Task<AwsFailure?> DeleteAsync(ResourceWork work, ResourceState state, CancellationToken cancellationToken) =>
        new ResourceRemoval(type, operations, _requests).RunAsync(work, state, cancellationToken);
}
