using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.RequestValidators;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetRequestValidator.html</summary>
internal sealed class GetRequestValidator(RestApiReader apis) : IOperation<GetRequestValidatorRequest, RequestValidator>
{
    public Task<Outcome<RequestValidator>> HandleAsync(
        GetRequestValidatorRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.FindAsync(scope, request.RestApiId, RequestValidatorDocument.Part, request.RequestValidatorId, cancellationToken);
}
