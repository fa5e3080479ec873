using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Patching;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.ClientCertificates;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateClientCertificate.html</summary>
internal sealed class UpdateClientCertificate(ClientCertificateEditor certificates)
    : IOperation<UpdateClientCertificateRequest, ClientCertificate>
{
    // https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html#UpdateClientCertificate-Patch
    private static readonly PatchTable<ClientCertificate> Patches = new(
        PatchRefusals.NamingPaths,
        PatchPath.Value(ClientCertificate.Descriptor, "/description"));

    public Task<Outcome<ClientCertificate>> HandleAsync(
        UpdateClientCertificateRequest request, CallScope scope, CancellationToken cancellationToken) =>
        certificates.EditAsync<ClientCertificate>(scope, request.ClientCertificateId, edit =>
        {
            var failure = Patches.Apply(edit.Root, request.PatchOperations);
            return Task.FromResult<Outcome<ClientCertificate>>(failure is null ? edit.Root : failure);
        }, cancellationToken);
}
