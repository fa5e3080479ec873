using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Tags;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_TagResource.html</summary>
internal sealed class TagResource(TaggedArns arns) : IOperation<TagResourceRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(TagResourceRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var arn = arns.Find(request.ResourceArn, scope);
        return arn.Succeeded ? await arn.Value.Kind.ChangeAsync(arn.Value.Names, scope, Add, cancellationToken) : arn.Failure;

        void Add(IDictionary<string, string> tags)
        {
            foreach (var (key, value) in request.Tags)
            {
                tags[key] = value;
            }
        }
    }
}
