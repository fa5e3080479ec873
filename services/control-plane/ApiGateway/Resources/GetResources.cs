using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Resources;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetResources.html</summary>
internal sealed class GetResources(RestApiReader apis) : IOperation<GetResourcesRequest, ResourcePage>
{
    public async Task<Outcome<ResourcePage>> HandleAsync(GetResourcesRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await apis.ListAsync(
            scope, request.RestApiId, ResourceDocument.Part, request.HasLimit ? request.Limit : null, request.Position, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var page = new ResourcePage { Items = { found.Value.Items.Select(resource => ResourceAnswers.Describe(resource, request.Embed)) } };
        if (found.Value.NextToken is { } position)
        {
            page.Position = position;
        }

        return page;
    }
}
