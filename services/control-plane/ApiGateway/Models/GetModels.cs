using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Models;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetModels.html</summary>
internal sealed class GetModels(RestApiReader apis) : IOperation<GetModelsRequest, RestModelPage>
{
    public async Task<Outcome<RestModelPage>> HandleAsync(GetModelsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await apis.ListAsync(
            scope, request.RestApiId, ModelDocument.Part, request.HasLimit ? request.Limit : null, request.Position, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var page = new RestModelPage { Items = { found.Value.Items } };
        if (found.Value.NextToken is { } position)
        {
            page.Position = position;
        }

        return page;
    }
}
