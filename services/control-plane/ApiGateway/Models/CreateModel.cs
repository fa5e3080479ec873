using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Models;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_CreateModel.html</summary>
internal sealed class CreateModel(RestApiEditor apis, IIdSource ids) : IOperation<CreateModelRequest, Model>
{
    public Task<Outcome<Model>> HandleAsync(CreateModelRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Model>(scope, request.RestApiId, async edit =>
        {
            var model = new Model { Id = ids.NewRestPartId() }.With(request);
            if (ModelRule.Check(model) is { } failure)
            {
                return failure;
            }

            if ((await edit.FindAsync(ModelDocument.Part, model.Name)).Succeeded)
            {
                return ModelFailures.NameTaken;
            }

            edit.Put(ModelDocument.Part, model.Name, model);
            return model;
        }, cancellationToken);
}
