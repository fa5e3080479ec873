using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Models.Rules;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Models;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-models-modelid.html#UpdateModel</summary>
internal sealed class UpdateModel(ApiEditor apis) : IOperation<UpdateModelRequest, Model>
{
    public Task<Outcome<Model>> HandleAsync(UpdateModelRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Model>(scope, request.ApiId, async edit =>
        {
            var found = await edit.FindAsync(ModelDocument.Part, request.ModelId);
            if (!found.Succeeded)
            {
                return found;
            }

            var model = found.Value;
            model.Update(request);
            ModelRule.Complete(model);
            if (await ModelRule.CheckAsync(model, edit) is { } failure)
            {
                return failure;
            }

            edit.Put(ModelDocument.Part, model.ModelId, model);
            return model;
        }, cancellationToken);
}
