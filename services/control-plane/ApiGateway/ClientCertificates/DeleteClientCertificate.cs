using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Stages;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.ApiGateway.ClientCertificates;

/// <summary>One that a stage uses stays. https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteClientCertificate.html</summary>
internal sealed class DeleteClientCertificate(IDocumentStore store, ClientCertificateRemoval removal)
    : IOperation<DeleteClientCertificateRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeleteClientCertificateRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        await foreach (var (_, stage, _) in store.ListAllAsync(StageDocument.Part.Kind, scope.Account, scope.Region, cancellationToken: cancellationToken))
        {
            if (stage.ClientCertificateId == request.ClientCertificateId)
            {
                return ClientCertificateFailures.InUse(stage.StageName);
            }
        }

        return await removal.RemoveAsync(scope, request.ClientCertificateId, cancellationToken) is { } failure ? failure : new Empty();
    }
}
