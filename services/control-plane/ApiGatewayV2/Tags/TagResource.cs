using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Tagging;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Tags;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/tags-resource-arn.html#TagResource</summary>
internal sealed class TagResource(ResourceTags tags) : IOperation<TagResourceRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(TagResourceRequest request, CallScope scope, CancellationToken cancellationToken) =>
        tags.TagAsync(request.ResourceArn, request.Tags, scope, cancellationToken);
}
