using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.RestApis.Rules;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.RestApis;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateRestApi.html</summary>
internal sealed class UpdateRestApi(RestApiEditor apis) : IOperation<UpdateRestApiRequest, RestApi>
{
    public Task<Outcome<RestApi>> HandleAsync(UpdateRestApiRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.RestApiId, edit => Task.FromResult(Update(request, edit)), cancellationToken);

    private static Outcome<RestApi> Update(UpdateRestApiRequest request, RestApiEdit edit)
    {
        if (RestApiPatches.Table.Apply(edit.Api, request.PatchOperations) is { } refusal)
        {
            return refusal;
        }

        RestApiRule.Complete(edit.Api);
        return RestApiRule.Check(edit.Api) is { } failure ? failure : RestApiAnswers.Describe(edit.Root);
    }
}
