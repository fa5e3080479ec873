using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Stages;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages.html#GetStages</summary>
internal sealed class GetStages(ApiReader apis) : IOperation<GetStagesRequest, StagePage>
{
    public async Task<Outcome<StagePage>> HandleAsync(GetStagesRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await apis.ListAsync(scope, request.ApiId, StageDocument.Part, request.MaxResults, request.NextToken, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var page = new StagePage { Items = { found.Value.Items } };
        if (found.Value.NextToken is { } token)
        {
            page.NextToken = token;
        }

        return page;
    }
}
