using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.ApiGateway.BasePathMappings;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetBasePathMapping.html</summary>
internal sealed class GetBasePathMapping(IDocumentStore store, DomainReader domains) : IOperation<GetBasePathMappingRequest, BasePathMapping>
{
    public async Task<Outcome<BasePathMapping>> HandleAsync(GetBasePathMappingRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var domain = await domains.GetAsync(scope, request.DomainName, cancellationToken);
        if (!domain.Succeeded)
        {
            return domain.Failure;
        }

        var key = BasePath.ToKey(request.BasePath);
        var mappings = store.ListAllAsync(DomainDocument.Mappings.Kind, scope.Account, scope.Region, request.DomainName, cancellationToken);
        await foreach (var (_, mapping, _) in mappings)
        {
            if (BasePath.IsShown(mapping) && mapping.ApiMappingKey == key)
            {
                return BasePath.Describe(mapping);
            }
        }

        return BasePathMappingFailures.Missing;
    }
}
