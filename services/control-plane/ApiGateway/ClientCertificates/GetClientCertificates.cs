using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.ClientCertificates;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetClientCertificates.html</summary>
internal sealed class GetClientCertificates(ClientCertificateReader certificates) : IOperation<GetClientCertificatesRequest, ClientCertificatePage>
{
    public async Task<Outcome<ClientCertificatePage>> HandleAsync(GetClientCertificatesRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (!PageRequest.TryRead(request.HasLimit ? request.Limit : null, request.Position, out var page))
        {
            return GatewayFailures.BadPage;
        }

        var found = await certificates.ListAsync(scope, page, cancellationToken);
        var answer = new ClientCertificatePage { Items = { found.Items } };
        if (found.NextToken is { } position)
        {
            answer.Position = position;
        }

        return answer;
    }
}
