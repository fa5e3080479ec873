using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.RequestValidators;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_CreateRequestValidator.html</summary>
internal sealed class CreateRequestValidator(RestApiEditor apis, IIdSource ids) : IOperation<CreateRequestValidatorRequest, RequestValidator>
{
    public Task<Outcome<RequestValidator>> HandleAsync(
        CreateRequestValidatorRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(
            scope, request.RestApiId, edit => Task.FromResult(Create(request, edit)), cancellationToken, RequestValidatorFailures.UnknownApi);

    private Outcome<RequestValidator> Create(CreateRequestValidatorRequest request, RestApiEdit edit)
    {
        var validator = new RequestValidator { Id = ids.NewRestPartId() }.With(request);
        RequestValidatorRule.Complete(validator);
        if (RequestValidatorRule.Check(validator) is { } failure)
        {
            return failure;
        }

        edit.Put(RequestValidatorDocument.Part, validator.Id, validator);
        return validator;
    }
}
