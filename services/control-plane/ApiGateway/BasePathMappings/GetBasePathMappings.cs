using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.BasePathMappings;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetBasePathMappings.html</summary>
internal sealed class GetBasePathMappings(DomainReader domains) : IOperation<GetBasePathMappingsRequest, BasePathMappingPage>
{
    public async Task<Outcome<BasePathMappingPage>> HandleAsync(
        GetBasePathMappingsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (!PageRequest.TryRead(request.HasLimit ? request.Limit : null, request.Position, out var page))
        {
            return GatewayFailures.BadPage;
        }

        var found = await domains.ListAsync(scope, request.DomainName, DomainDocument.Mappings, page, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var answer = new BasePathMappingPage { Items = { found.Value.Items.Where(BasePath.IsShown).Select(BasePath.Describe) } };
        if (found.Value.NextToken is { } position)
        {
            answer.Position = position;
        }

        return answer;
    }
}
