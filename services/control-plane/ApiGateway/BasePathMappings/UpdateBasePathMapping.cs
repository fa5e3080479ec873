using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Patching;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.BasePathMappings;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateBasePathMapping.html</summary>
internal sealed class UpdateBasePathMapping(DomainEditor domains, Mappings mappings) : IOperation<UpdateBasePathMappingRequest, BasePathMapping>
{
    private static readonly PatchTable<BasePathMapping> Patches = new(
        PatchRefusals.NamingPaths,
        PatchPath.Value(BasePathMapping.Descriptor, "/basePath"),
        PatchPath.Custom<BasePathMapping>("/restapiId", PatchOps.Replace, SetApi),
        PatchPath.Custom<BasePathMapping>("/restApiId", PatchOps.Replace, SetApi),
        PatchPath.Value(BasePathMapping.Descriptor, "/stage"));

    public Task<Outcome<BasePathMapping>> HandleAsync(UpdateBasePathMappingRequest request, CallScope scope, CancellationToken cancellationToken) =>
        domains.EditAsync<BasePathMapping>(scope, request.DomainName, async edit =>
        {
            var found = await edit.FindMappingAsync(request.BasePath);
            if (!found.Succeeded)
            {
                return found.Failure;
            }

            var wanted = BasePath.Describe(found.Value);
            if (Patches.Apply(wanted, request.PatchOperations) is { } refusal)
            {
                return refusal;
            }

            var mapping = found.Value;
            mapping.ApiMappingKey = BasePath.ToKey(wanted.BasePath);
            mapping.ApiId = wanted.RestApiId;
            mapping.Stage = wanted.Stage;
            var failure = BasePath.Check(mapping.ApiMappingKey) ?? await mappings.PutAsync(edit, mapping, BasePathMappingFailures.Refusals);
            return failure is null ? BasePath.Describe(mapping) : failure;
        }, cancellationToken);

    // AWS's documentation writes the path in a case of its own.
    private static AwsFailure? SetApi(BasePathMapping mapping, Patch patch)
    {
        mapping.RestApiId = patch.Value ?? "";
        return null;
    }
}
