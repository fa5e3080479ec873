using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.DomainNames;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname.html#UpdateDomainName</summary>
internal sealed class UpdateDomainName(DomainEditor domains, DomainConfigurations configurations)
    : IOperation<UpdateDomainNameRequest, CustomDomain>
{
    public Task<Outcome<CustomDomain>> HandleAsync(UpdateDomainNameRequest request, CallScope scope, CancellationToken cancellationToken) =>
        domains.EditAsync<CustomDomain>(scope, request.DomainName, edit =>
        {
            var domain = edit.Root;
            if (request.DomainNameConfigurations.Count > 0)
            {
                if (request.DomainNameConfigurations.DistinctBy(endpoint => endpoint.EndpointType).Count() != request.DomainNameConfigurations.Count)
                {
                    return Task.FromResult<Outcome<CustomDomain>>(DomainNameFailures.ConfigurationsOfOneType);
                }

                if (request.DomainNameConfigurations.Select(endpoint => ConfigurationRule.Check(endpoint, scope)).FirstOrDefault(failed => failed is not null) is { } refused)
                {
                    return Task.FromResult<Outcome<CustomDomain>>(refused);
                }

                Replace(domain, request, scope.Region);
            }

            if (request.MutualTlsAuthentication is { } mutual)
            {
                domain.MutualTlsAuthentication = MutualTls.Of(mutual);
            }

            if (request.RoutingMode is { Length: > 0 } mode)
            {
                domain.RoutingMode = mode;
            }

            return Task.FromResult<Outcome<CustomDomain>>(DomainRule.Check(domain) is { } failure ? failure : domain);
        }, cancellationToken);

    private void Replace(CustomDomain domain, UpdateDomainNameRequest request, string region)
    {
        var former = domain.DomainNameConfigurations.ToArray();
        domain.DomainNameConfigurations.Clear();
        foreach (var endpoint in request.DomainNameConfigurations)
        {
            var changed = endpoint.Clone();
            configurations.Complete(changed, former, region);
            domain.DomainNameConfigurations.Add(changed);
        }
    }
}
