using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.ApiMappings;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname-apimappings.html#GetApiMappings</summary>
internal sealed class GetApiMappings(DomainReader domains) : IOperation<GetApiMappingsRequest, ApiMappingPage>
{
    public async Task<Outcome<ApiMappingPage>> HandleAsync(GetApiMappingsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (!PageRequest.TryRead(request.MaxResults, request.NextToken, out var page))
        {
            return GatewayFailures.BadPage;
        }

        var found = await domains.ListAsync(scope, request.DomainName, DomainDocument.Mappings, page, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var answer = new ApiMappingPage { Items = { found.Value.Items } };
        if (found.Value.NextToken is { } token)
        {
            answer.NextToken = token;
        }

        return answer;
    }
}
