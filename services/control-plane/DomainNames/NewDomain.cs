using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Tagging;

namespace Gatehouse.ControlPlane.DomainNames;

/// <summary>Makes a domain name, whichever version of API Gateway is asked for it.</summary>
internal sealed class NewDomain(DomainEditor domains, DomainConfigurations configurations)
{
    public async Task<Outcome<CustomDomain>> CreateAsync(CustomDomain domain, CallScope scope, CancellationToken cancellationToken)
    {
        if ((DomainRule.Check(domain) ?? TagRule.Check(domain.Tags)) is { } failure)
        {
            return failure;
        }

        domain.ApiMappingSelectionExpression = "$request.basepath";
        domain.DomainNameArn = $"arn:aws:apigateway:{scope.Region}::/domainnames/{domain.DomainName_}";
        if (!domain.HasRoutingMode)
        {
            domain.RoutingMode = RoutingModes.Mappings;
        }

        foreach (var endpoint in domain.DomainNameConfigurations)
        {
            configurations.Complete(endpoint, [], scope.Region);
        }

        var name = domain.DomainName_;
        var creation = await domains.CreateAsync(scope, name, domain, [DomainDocument.Claim(name, scope)], _ => { }, cancellationToken);
        return creation.Succeeded ? domain : creation.Failure ?? DomainFailures.Taken;
    }
}
