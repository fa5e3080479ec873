using Gatehouse.AwsWire.Failures;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>Stands for a resource that nothing is behind: it has an id of its own and no attributes.</summary>
internal sealed class AbsentResourceHandler : IResourceHandler
{
    public static readonly AbsentResourceHandler Instance = new();

    public bool IsCreateOnly(string property) => false;

    public Task<Outcome<ResourceResult>> CreateAsync(ResourceWork work, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<ResourceResult>>(new ResourceResult(PhysicalNames.Create(work, longest: 128, isLowerCase: false), []));

    public Task<Outcome<ResourceResult>> UpdateAsync(ResourceWork work, ResourceState former, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<ResourceResult>>(new ResourceResult(former.PhysicalId, []));

    public Task<AwsFailure?> DeleteAsync(ResourceWork work, ResourceState state, CancellationToken cancellationToken) =>
        Task.FromResult<AwsFailure?>(null);
}
