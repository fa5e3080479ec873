using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Tagging;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Tags;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/tags-resource-arn.html#GetTags</summary>
internal sealed class GetTags(ResourceTags tags) : IOperation<GetTagsRequest, GetTagsResponse>
{
    public async Task<Outcome<GetTagsResponse>> HandleAsync(GetTagsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await tags.GetAsync(request.ResourceArn, scope, cancellationToken);
        return found.Succeeded ? new GetTagsResponse { Tags = { found.Value } } : found.Failure;
    }
}
