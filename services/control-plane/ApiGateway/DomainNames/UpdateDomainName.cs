using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.DomainNames;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateDomainName.html</summary>
internal sealed class UpdateDomainName(DomainEditor domains, DomainConfigurations configurations) : IOperation<UpdateDomainNameRequest, DomainName>
{
    public Task<Outcome<DomainName>> HandleAsync(UpdateDomainNameRequest request, CallScope scope, CancellationToken cancellationToken) =>
        domains.EditAsync<DomainName>(scope, request.DomainName, edit =>
        {
            var former = edit.Root.DomainNameConfigurations.ToArray();
            var wanted = DomainNameAnswers.Describe(edit.Root);
            if ((DomainNamePatches.Table.Apply(wanted, request.PatchOperations) ?? DomainNameEndpoints.Apply(wanted, edit.Root)) is { } failure)
            {
                return Task.FromResult<Outcome<DomainName>>(failure);
            }

            foreach (var endpoint in edit.Root.DomainNameConfigurations)
            {
                configurations.Complete(endpoint, former, scope.Region);
            }

            return Task.FromResult<Outcome<DomainName>>(DomainNameAnswers.Describe(edit.Root));
        }, cancellationToken);
}
