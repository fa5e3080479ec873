using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Apis;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid.html#GetApi</summary>
internal sealed class GetApi(ApiReader apis, ApiAnswers answers) : IOperation<GetApiRequest, Api>
{
    public async Task<Outcome<Api>> HandleAsync(GetApiRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await apis.GetAsync(scope, request.ApiId, cancellationToken);
        return found.Succeeded ? answers.Describe(found.Value) : found.Failure;
    }
}
