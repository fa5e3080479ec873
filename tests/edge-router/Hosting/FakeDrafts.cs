using Gatehouse.AwsWire.Failures;
using Gatehouse.Protocol;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.Tests.Hosting;

/// <summary>A control-plane that knows one REST API as it is edited now.</summary>
internal sealed class FakeDrafts : Drafts.DraftsClient
{
    public RestApiSnapshot? Api { get; set; }

    public override AsyncUnaryCall<RestApiSnapshot> GetAsync(
        DraftRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default)
    {
        var answer = Api?.Api.Id == request.RestApiId
            ? Task.FromResult(Api.Changed(draft => draft.Stages[0].Stage.Variables.Add(request.StageVariables)))
            : Task.FromException<RestApiSnapshot>(new AwsFailure("NotFoundException", 404, "Invalid API identifier specified").ToRpcException());
        return new(answer, Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => { });
    }
}
