using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Apis.Rules;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Apis;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid.html#UpdateApi</summary>
internal sealed class UpdateApi(ApiEditor apis, ApiAnswers answers) : IOperation<UpdateApiRequest, Api>
{
    public Task<Outcome<Api>> HandleAsync(UpdateApiRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Api>(scope, request.ApiId, async edit =>
        {
            edit.Api.Update(request);
            ApiRule.Complete(edit.Api);
            if ((ApiRule.Check(edit.Api) ?? await QuickCreate.UpdateAsync(request, edit)) is { } failure)
            {
                return failure;
            }

            edit.AskForDeployment();
            return answers.Describe(edit.Root);
        }, cancellationToken);
}
