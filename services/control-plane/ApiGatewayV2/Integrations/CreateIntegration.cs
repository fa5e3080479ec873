using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Integrations.Rules;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Integrations;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations.html#CreateIntegration</summary>
internal sealed class CreateIntegration(ApiEditor apis, IIdSource ids) : IOperation<CreateIntegrationRequest, Integration>
{
    public Task<Outcome<Integration>> HandleAsync(CreateIntegrationRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Integration>(scope, request.ApiId, edit => Task.FromResult(Create(request, edit)), cancellationToken);

    private Outcome<Integration> Create(CreateIntegrationRequest request, ApiEdit edit)
    {
        var integration = new Integration { IntegrationId = ids.NewPartId() }.With(request);
        IntegrationRule.Complete(integration, edit.IsWebSocket);
        if (IntegrationRule.Check(integration, edit.IsWebSocket) is { } failure)
        {
            return failure;
        }

        edit.Put(IntegrationDocument.Part, integration.IntegrationId, integration);
        return integration;
    }
}
