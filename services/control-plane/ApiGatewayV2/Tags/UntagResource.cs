using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Tagging;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Tags;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/tags-resource-arn.html#UntagResource</summary>
internal sealed class UntagResource(ResourceTags tags) : IOperation<UntagResourceRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(UntagResourceRequest request, CallScope scope, CancellationToken cancellationToken) =>
        tags.UntagAsync(request.ResourceArn, request.TagKeys, scope, cancellationToken);
}
