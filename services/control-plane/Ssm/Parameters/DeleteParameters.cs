using Gatehouse.Aws.Ssm;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Ssm.Parameters;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DeleteParameters.html</summary>
internal sealed class DeleteParameters(IDocumentStore store) : IOperation<DeleteParametersRequest, DeleteParametersResult>
{
    public async Task<Outcome<DeleteParametersResult>> HandleAsync(
        DeleteParametersRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var answer = new DeleteParametersResult();
        foreach (var name in request.Names.Distinct(StringComparer.Ordinal))
        {
            var key = ParameterStore.Key(scope, ParameterName.Of(name).Name);
            var exists = await store.FindAsync(ParameterStore.Kind, key, cancellationToken) is not null;
            (exists ? answer.DeletedParameters : answer.InvalidParameters).Add(name);
            await store.CommitAsync([new DeleteDocument(key)], cancellationToken);
        }

        return answer;
    }
}
