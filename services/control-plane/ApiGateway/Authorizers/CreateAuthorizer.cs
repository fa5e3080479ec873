using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Authorizers.Rules;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Authorizers;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_CreateAuthorizer.html</summary>
internal sealed class CreateAuthorizer(RestApiEditor apis, IIdSource ids) : IOperation<CreateAuthorizerRequest, Authorizer>
{
    // That an unknown API is a conflict was recorded at AWS: LocalStack test_authorizer_crud_no_api.
    public Task<Outcome<Authorizer>> HandleAsync(CreateAuthorizerRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Authorizer>(scope, request.RestApiId, async edit =>
        {
            var authorizer = new Authorizer { Id = ids.NewRestPartId() }.With(request);
            AuthorizerRule.Complete(authorizer);
            if (await AuthorizerRule.CheckAsync(authorizer, edit) is { } failure)
            {
                return failure;
            }

            edit.Put(AuthorizerDocument.Part, authorizer.Id, authorizer);
            return authorizer;
        }, cancellationToken, EditFailures.ConcurrentModification);
}
