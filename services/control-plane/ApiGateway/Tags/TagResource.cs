using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Tagging;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Tags;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_TagResource.html</summary>
internal sealed class TagResource(ResourceTags tags) : IOperation<TagResourceRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(TagResourceRequest request, CallScope scope, CancellationToken cancellationToken) =>
        tags.TagAsync(request.ResourceArn, request.Tags, scope, cancellationToken);
}
