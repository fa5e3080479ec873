using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Apis;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis.html#GetApis</summary>
internal sealed class GetApis(ApiReader apis, ApiAnswers answers) : IOperation<GetApisRequest, ApiPage>
{
    public async Task<Outcome<ApiPage>> HandleAsync(GetApisRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (!PageRequest.TryRead(request.MaxResults, request.NextToken, out var page))
        {
            return GatewayFailures.BadPage;
        }

        var found = await apis.ListAsync(scope, page, cancellationToken);
        var answer = new ApiPage { Items = { found.Items.Select(answers.Describe) } };
        if (found.NextToken is { } token)
        {
            answer.NextToken = token;
        }

        return answer;
    }
}
