using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Apis.Rules;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Apis;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis.html#CreateApi</summary>
internal sealed class CreateApi(NewApi apis, QuickCreate quickCreate, ApiAnswers answers) : IOperation<CreateApiRequest, Api>
{
    public async Task<Outcome<Api>> HandleAsync(CreateApiRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var prototype = new Api().With(request);
        ApiRule.Complete(prototype);
        if ((ApiRule.Check(prototype) ?? QuickCreate.Check(request)) is { } failure)
        {
            return failure;
        }

        var created = await apis.CreateAsync(prototype, scope, edit => quickCreate.Add(request, edit), cancellationToken);
        return created.Succeeded ? answers.Describe(created.Value) : created.Failure;
    }
}
