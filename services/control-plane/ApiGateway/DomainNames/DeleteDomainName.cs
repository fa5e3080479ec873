using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.DomainNames;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteDomainName.html</summary>
internal sealed class DeleteDomainName(DomainRemoval removal) : IOperation<DeleteDomainNameRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeleteDomainNameRequest request, CallScope scope, CancellationToken cancellationToken) =>
        await removal.RemoveAsync(scope, request.DomainName, cancellationToken) is { } failure ? failure : new Empty();
}
