using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Stages;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages-stagename-accesslogsettings.html</summary>
internal sealed class DeleteAccessLogSettings(ApiEditor apis, TimeProvider time) : IOperation<DeleteAccessLogSettingsRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteAccessLogSettingsRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.ApiId, async edit =>
        {
            var found = await edit.FindAsync(StageDocument.Part, request.StageName);
            if (!found.Succeeded)
            {
                return found.Failure;
            }

            found.Value.AccessLogSettings = null;
            found.Value.LastUpdatedDate = time.GetTimestampInSeconds();
            edit.Put(StageDocument.Part, request.StageName, found.Value);
            return null;
        }, cancellationToken);
}
