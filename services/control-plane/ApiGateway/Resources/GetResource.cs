using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Resources;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetResource.html</summary>
internal sealed class GetResource(RestApiReader apis) : IOperation<GetResourceRequest, Resource>
{
    public async Task<Outcome<Resource>> HandleAsync(GetResourceRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await apis.FindAsync(scope, request.RestApiId, ResourceDocument.Part, request.ResourceId, cancellationToken);
        return found.Succeeded ? ResourceAnswers.Describe(found.Value, request.Embed) : found.Failure;
    }
}
