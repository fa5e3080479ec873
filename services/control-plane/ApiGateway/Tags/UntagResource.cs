using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Tagging;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Tags;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_UntagResource.html</summary>
internal sealed class UntagResource(ResourceTags tags) : IOperation<UntagResourceRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(UntagResourceRequest request, CallScope scope, CancellationToken cancellationToken) =>
        tags.UntagAsync(request.ResourceArn, request.TagKeys, scope, cancellationToken);
}
