using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Tags;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_UntagResource.html</summary>
internal sealed class UntagResource(TaggedArns arns) : IOperation<UntagResourceRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(UntagResourceRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var arn = arns.Find(request.ResourceArn, scope);
        return arn.Succeeded ? await arn.Value.Kind.ChangeAsync(arn.Value.Names, scope, Remove, cancellationToken) : arn.Failure;

        void Remove(IDictionary<string, string> tags)
        {
            foreach (var key in request.TagKeys)
            {
                tags.Remove(key);
            }
        }
    }
}
