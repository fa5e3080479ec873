using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Patching;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.VpcLinks;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateVpcLink.html</summary>
internal sealed class UpdateVpcLink(VpcLinkEditor links) : IOperation<UpdateVpcLinkRequest, VpcLink>
{
    // https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html#UpdateVpcLink-Patch
    private static readonly PatchTable<VpcLink> Patches = new(
        PatchRefusals.NamingPaths,
        PatchPath.Value(VpcLink.Descriptor, "/name"),
        PatchPath.Value(VpcLink.Descriptor, "/description"),
        PatchPath.Custom<VpcLink>("/targetArns", PatchOps.Add | PatchOps.Remove | PatchOps.Replace, (_, _) => VpcLinkFailures.FixedTargets));

    public Task<Outcome<VpcLink>> HandleAsync(UpdateVpcLinkRequest request, CallScope scope, CancellationToken cancellationToken) =>
        links.EditAsync<VpcLink>(scope, request.VpcLinkId, edit =>
        {
            var failure = Patches.Apply(edit.Root, request.PatchOperations) ?? VpcLinkRule.Check(edit.Root);
            return Task.FromResult<Outcome<VpcLink>>(failure is null ? edit.Root : failure);
        }, cancellationToken);
}
