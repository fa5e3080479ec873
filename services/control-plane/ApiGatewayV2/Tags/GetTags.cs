using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Stages;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Tags;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/tags-resource-arn.html#GetTags</summary>
internal sealed class GetTags(ApiReader apis) : IOperation<GetTagsRequest, GetTagsResponse>
{
    public async Task<Outcome<GetTagsResponse>> HandleAsync(GetTagsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var resource = TaggedResource.Parse(request.ResourceArn, scope);
        if (!resource.Succeeded)
        {
            return resource.Failure;
        }

        if (resource.Value.StageName is { } stageName)
        {
            var stage = await apis.GetAsync(scope, resource.Value.ApiId, StageDocument.Part, stageName, cancellationToken);
            return stage.Succeeded ? new GetTagsResponse { Tags = { stage.Value.Tags } } : stage.Failure;
        }

        var api = await apis.GetAsync(scope, resource.Value.ApiId, cancellationToken);
        return api.Succeeded ? new GetTagsResponse { Tags = { api.Value.Api.Tags } } : api.Failure;
    }
}
