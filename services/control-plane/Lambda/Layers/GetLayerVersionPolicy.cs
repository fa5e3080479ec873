using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Permissions;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Layers;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_GetLayerVersionPolicy.html</summary>
internal sealed class GetLayerVersionPolicy(LayerStore layers) : IOperation<GetLayerVersionPolicyRequest, Policy>
{
    public async Task<Outcome<Policy>> HandleAsync(GetLayerVersionPolicyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var layer = LayerName.Of(scope, request.LayerName);
        if (await layers.FindAsync(layer, request.VersionNumber, cancellationToken) is not { } found)
        {
            return LayerPolicies.Missing(layer, request.VersionNumber);
        }

        return found.Permissions.Count == 0
            ? PermissionFailures.NoPolicyOfResource
            : new Policy
            {
                Policy_ = PolicyStatement.WritePolicy(found.Permissions.Select(permission => permission.Statement)),
                RevisionId = found.PolicyRevisionId,
            };
    }
}
