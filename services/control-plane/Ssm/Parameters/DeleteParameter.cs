using Gatehouse.Aws.Ssm;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Ssm.Parameters;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DeleteParameter.html</summary>
internal sealed class DeleteParameter(IDocumentStore store) : IOperation<DeleteParameterRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeleteParameterRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var key = ParameterStore.Key(scope, ParameterName.Of(request.Name).Name);
        if (await store.FindAsync(ParameterStore.Kind, key, cancellationToken) is null)
        {
            return SsmFailures.Missing(request.Name);
        }

        await store.CommitAsync([new DeleteDocument(key)], cancellationToken);
        return new Empty();
    }
}
