using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Models.Rules;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Models;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-models.html#CreateModel</summary>
internal sealed class CreateModel(ApiEditor apis, IIdSource ids) : IOperation<CreateModelRequest, Model>
{
    public Task<Outcome<Model>> HandleAsync(CreateModelRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Model>(scope, request.ApiId, async edit =>
        {
            var model = new Model { ModelId = ids.NewPartId() }.With(request);
            ModelRule.Complete(model);
            if (await ModelRule.CheckAsync(model, edit) is { } failure)
            {
                return failure;
            }

            edit.Put(ModelDocument.Part, model.ModelId, model);
            return model;
        }, cancellationToken);
}
