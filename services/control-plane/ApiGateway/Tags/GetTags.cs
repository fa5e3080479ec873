using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Tagging;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Tags;

/// <summary>
/// All tags at once, of which there are at most 50: limit and position change nothing, as AWS says of them.
/// https://docs.aws.amazon.com/apigateway/latest/api/API_GetTags.html
/// </summary>
internal sealed class GetTags(ResourceTags tags) : IOperation<GetTagsRequest, RestTags>
{
    public async Task<Outcome<RestTags>> HandleAsync(GetTagsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await tags.GetAsync(request.ResourceArn, scope, cancellationToken);
        return found.Succeeded ? new RestTags { Tags_ = { found.Value } } : found.Failure;
    }
}
