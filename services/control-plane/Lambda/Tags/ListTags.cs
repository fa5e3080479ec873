using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Tags;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_ListTags.html</summary>
internal sealed class ListTags(FunctionEditor functions) : IOperation<ListTagsRequest, ListTagsResponse>
{
    public async Task<Outcome<ListTagsResponse>> HandleAsync(ListTagsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (TaggedFunction.Check(request.Resource) is { } failure)
        {
            return failure;
        }

        var found = await functions.FindAsync(request.Resource, "", scope, cancellationToken);
        return found.Succeeded ? new ListTagsResponse { Tags = { found.Value.Record.Tags } } : found.Failure;
    }
}
