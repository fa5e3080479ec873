using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.DomainNames;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames.html#CreateDomainName</summary>
internal sealed class CreateDomainName(NewDomain domains) : IOperation<CreateDomainNameRequest, CustomDomain>
{
    public async Task<Outcome<CustomDomain>> HandleAsync(CreateDomainNameRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (request.DomainNameConfigurations.Count != 1)
        {
            return DomainNameFailures.OneConfiguration;
        }

        if (ConfigurationRule.Check(request.DomainNameConfigurations[0], scope) is { } failure)
        {
            return failure;
        }

        var domain = new CustomDomain
        {
            DomainName_ = request.DomainName,
            DomainNameConfigurations = { request.DomainNameConfigurations },
            MutualTlsAuthentication = MutualTls.Of(request.MutualTlsAuthentication),
            Tags = { request.Tags },
        };
        if (request.HasRoutingMode)
        {
            domain.RoutingMode = request.RoutingMode;
        }

        return await domains.CreateAsync(domain, scope, cancellationToken);
    }
}
