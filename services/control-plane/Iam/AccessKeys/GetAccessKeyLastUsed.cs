using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Iam.AccessKeys;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccessKeyLastUsed.html. No use is recorded: the answer is that of a key which was never used.</summary>
internal sealed class GetAccessKeyLastUsed(IDocumentStore store) : IOperation<GetAccessKeyLastUsedRequest, GetAccessKeyLastUsedResponse>
{
    public async Task<Outcome<GetAccessKeyLastUsedResponse>> HandleAsync(
        GetAccessKeyLastUsedRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var key = AccessKeyDocument.Key(scope.Account, request.AccessKeyId);
        if (await store.FindAsync(AccessKeyDocument.Kind, key, cancellationToken) is not { } kept)
        {
            return AccessKeyDocument.Missing(request.AccessKeyId);
        }

        return new GetAccessKeyLastUsedResponse
        {
            UserName = kept.Value.AccessKey.UserName,
            AccessKeyLastUsed = new AccessKeyLastUsed { ServiceName = "N/A", Region = "N/A" },
        };
    }
}
