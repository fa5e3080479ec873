using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Stages;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteStage.html</summary>
internal sealed class DeleteStage(RestApiEditor apis, MappingUses uses) : IOperation<DeleteStageRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteStageRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.RestApiId, async edit =>
        {
            var found = await edit.FindAsync(StageDocument.Part, request.StageName);
            if (!found.Succeeded)
            {
                return found.Failure;
            }

            edit.Remove(StageDocument.Part, request.StageName);
            edit.Root.AuthorizerCacheFlushes.Remove(request.StageName);
            return await uses.CheckStageAsync(scope, request.RestApiId, request.StageName, cancellationToken);
        }, cancellationToken);
}
