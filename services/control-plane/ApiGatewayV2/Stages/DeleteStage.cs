using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Stages;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages-stagename.html#DeleteStage</summary>
internal sealed class DeleteStage(ApiEditor apis, MappingUses uses) : IOperation<DeleteStageRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteStageRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.ApiId, async edit =>
        {
            var found = await edit.FindAsync(StageDocument.Part, request.StageName);
            if (!found.Succeeded)
            {
                return found.Failure;
            }

            edit.Remove(StageDocument.Part, request.StageName);
            edit.Root.AuthorizerCacheResets.Remove(request.StageName);
            return await uses.CheckStageAsync(scope, request.ApiId, request.StageName, cancellationToken);
        }, cancellationToken);
}
