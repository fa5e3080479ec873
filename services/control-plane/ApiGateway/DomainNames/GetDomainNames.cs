using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.DomainNames;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetDomainNames.html</summary>
internal sealed class GetDomainNames(DomainReader domains) : IOperation<GetDomainNamesRequest, RestDomainNamePage>
{
    public async Task<Outcome<RestDomainNamePage>> HandleAsync(GetDomainNamesRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (!PageRequest.TryRead(request.HasLimit ? request.Limit : null, request.Position, out var page))
        {
            return GatewayFailures.BadPage;
        }

        var found = await domains.ListAsync(scope, page, cancellationToken);
        var answer = new RestDomainNamePage { Items = { found.Items.Select(DomainNameAnswers.Describe) } };
        if (found.NextToken is { } position)
        {
            answer.Position = position;
        }

        return answer;
    }
}
