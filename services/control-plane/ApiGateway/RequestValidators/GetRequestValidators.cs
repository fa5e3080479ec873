using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.RequestValidators;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetRequestValidators.html</summary>
internal sealed class GetRequestValidators(RestApiReader apis) : IOperation<GetRequestValidatorsRequest, RequestValidatorPage>
{
    public async Task<Outcome<RequestValidatorPage>> HandleAsync(GetRequestValidatorsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await apis.ListAsync(
            scope, request.RestApiId, RequestValidatorDocument.Part, request.HasLimit ? request.Limit : null, request.Position, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var page = new RequestValidatorPage { Items = { found.Value.Items } };
        if (found.Value.NextToken is { } position)
        {
            page.Position = position;
        }

        return page;
    }
}
