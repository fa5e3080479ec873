using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Tags;

/// <summary>
/// All tags at once, of which there are at most 50: limit and position change nothing, as AWS says of them.
/// https://docs.aws.amazon.com/apigateway/latest/api/API_GetTags.html
/// </summary>
internal sealed class GetTags(TaggedArns arns) : IOperation<GetTagsRequest, RestTags>
{
    public async Task<Outcome<RestTags>> HandleAsync(GetTagsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var arn = arns.Find(request.ResourceArn, scope);
        if (!arn.Succeeded)
        {
            return arn.Failure;
        }

        var tags = await arn.Value.Kind.GetAsync(arn.Value.Names, scope, cancellationToken);
        return tags.Succeeded ? new RestTags { Tags_ = { tags.Value } } : tags.Failure;
    }
}
