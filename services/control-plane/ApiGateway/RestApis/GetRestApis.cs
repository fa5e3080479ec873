using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.RestApis;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetRestApis.html</summary>
internal sealed class GetRestApis(RestApiReader apis) : IOperation<GetRestApisRequest, RestApiPage>
{
    public async Task<Outcome<RestApiPage>> HandleAsync(GetRestApisRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (!PageRequest.TryRead(request.HasLimit ? request.Limit : null, request.Position, out var page))
        {
            return GatewayFailures.BadPage;
        }

        var found = await apis.ListAsync(scope, page, cancellationToken);
        var answer = new RestApiPage { Items = { found.Items.Select(RestApiAnswers.Describe) } };
        if (found.NextToken is { } position)
        {
            answer.Position = position;
        }

        return answer;
    }
}
