using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Tags;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_TagResource.html</summary>
internal sealed class TagResource(FunctionEditor functions) : IOperation<TagResourceRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(TagResourceRequest request, CallScope scope, CancellationToken cancellationToken)
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
                foreach (var (key, value) in request.Tags)
                {
                    record.Tags[key] = value;
                }

                return TagRule.Check(record.Tags);
            },
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
