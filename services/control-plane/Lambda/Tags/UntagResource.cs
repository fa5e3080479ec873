using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Tags;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_UntagResource.html</summary>
internal sealed class UntagResource(FunctionEditor functions) : IOperation<UntagResourceRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(UntagResourceRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (TaggedFunction.Check(request.Resource) is { } failure)
        {
            return failure;
        }

        var edited = await functions.EditAsync(
            request.Resource,
            revisionId: "",
            scope,
            record =>
            {
                foreach (var key in request.TagKeys)
                {
                    record.Tags.Remove(key);
                }

                return null;
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
