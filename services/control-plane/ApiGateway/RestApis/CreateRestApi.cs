using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.RestApis;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_CreateRestApi.html</summary>
internal sealed class CreateRestApi(NewRestApi apis, ApiCopy copies) : IOperation<CreateRestApiRequest, RestApi>
{
    public async Task<Outcome<RestApi>> HandleAsync(CreateRestApiRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (request is { HasDescription: true, Description: "" })
        {
            return RestApiFailures.EmptyDescription;
        }

        var parts = Outcome<Action<RestApiEdit>>.Of(_ => { });
        if (request.CloneFrom.Length > 0)
        {
            parts = await copies.ReadAsync(scope, request.CloneFrom, cancellationToken);
        }

        if (!parts.Succeeded)
        {
            return parts.Failure;
        }

        var created = await apis.CreateAsync(new RestApi().With(request), scope, parts.Value, cancellationToken);
        return created.Succeeded ? RestApiAnswers.Describe(created.Value) : created.Failure;
    }
}
