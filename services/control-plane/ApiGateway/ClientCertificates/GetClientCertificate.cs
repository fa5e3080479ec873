using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.ClientCertificates;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetClientCertificate.html</summary>
internal sealed class GetClientCertificate(ClientCertificateReader certificates) : IOperation<GetClientCertificateRequest, ClientCertificate>
{
    public Task<Outcome<ClientCertificate>> HandleAsync(
        GetClientCertificateRequest request, CallScope scope, CancellationToken cancellationToken) =>
        certificates.GetAsync(scope, request.ClientCertificateId, cancellationToken);
}
